package cleancity.gateway.front;

/** How many requests are at work on one event loop; one that only waits for its own body is not. */
final class Work {
    private final int most;
    private int now;

    Work(int most) {
        this.most = most;
    }

    /** Whether this is not one too many; it counts either way. */
    boolean begin() {
        return now++ < most;
    }

    void end() {
        now--;
    }
}
