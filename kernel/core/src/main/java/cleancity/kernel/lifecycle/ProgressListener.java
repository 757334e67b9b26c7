package cleancity.kernel.lifecycle;

/** Told how far a long piece of work is. */
@FunctionalInterface
public interface ProgressListener {
    /** @param done so far, never above {@code total} */
    void at(long done, long total);
}
