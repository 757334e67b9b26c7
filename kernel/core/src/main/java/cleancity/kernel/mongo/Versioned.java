package cleancity.kernel.mongo;

/** A document whose field {@code version} grows by one with every replacement. */
public interface Versioned {
    long version();
}
