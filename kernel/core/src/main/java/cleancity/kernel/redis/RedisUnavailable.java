package cleancity.kernel.redis;

/** Redis gave no answer in time. Checked on purpose: each caller decides what it may do without. */
public final class RedisUnavailable extends Exception {
    private static final long serialVersionUID = 1L;

    RedisUnavailable(Throwable cause) {
        super("Redis gave no answer", cause);
    }
}
