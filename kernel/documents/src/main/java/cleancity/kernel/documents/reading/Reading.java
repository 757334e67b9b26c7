package cleancity.kernel.documents.reading;

/** How a cell that is not empty is understood. */
@FunctionalInterface
public interface Reading<T> {
    Found<T> read(Cell cell);
}
