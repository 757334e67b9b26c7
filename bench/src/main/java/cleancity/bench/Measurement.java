package cleancity.bench;

/** One hot path beside its peer. Bounded in count and time, on loopback only, stops by itself. */
public interface Measurement {
    /** As it is called on the command line. */
    String name();

    /** @param large whether to go to sizes that take minutes */
    void run(boolean large, Report report);
}
