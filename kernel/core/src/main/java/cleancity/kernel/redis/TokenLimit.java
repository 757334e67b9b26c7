package cleancity.kernel.redis;

import java.time.Duration;

/**
 * How much is allowed, by a bucket of tokens that refills steadily.
 *
 * @param name part of the keys in Redis and of the metrics
 * @param burst tokens in a full bucket
 * @param perSecond tokens that come back each second
 * @param batch tokens one process leases at a time; up to so many per process may come on top of the limit
 * @param withoutRedis what to answer while Redis is out of reach
 */
public record TokenLimit(String name, int burst, double perSecond, int batch, WithoutRedis withoutRedis) {
    public TokenLimit {
        if (burst < 1 || perSecond <= 0 || batch < 1 || batch > burst) {
            throw new IllegalArgumentException("no sensible limit: " + name);
        }
    }

    /** After this time an untouched bucket is full again, so leased tokens that are older are worth nothing. */
    Duration refill() {
        return Duration.ofMillis((long) Math.ceil(burst * 1000 / perSecond));
    }

    /** Whether losing Redis opens or closes the door. */
    public enum WithoutRedis {
        ALLOW,
        REFUSE
    }
}
