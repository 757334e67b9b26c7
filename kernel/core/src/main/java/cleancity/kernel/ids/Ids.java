package cleancity.kernel.ids;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Random;

/**
 * Gives identifiers: UUIDs of version 7 (RFC 9562) in lower case, which sort by the time they were made. Of one
 * generator each is greater than the one before, also within a millisecond and when the clock steps back. Thread-safe.
 */
@FunctionalInterface
public interface Ids {
    String next();

    /** Unpredictable ones: 62 random bits each. */
    static Ids random(Clock clock) {
        return new UuidV7(clock, new SecureRandom()::nextLong);
    }

    /** The same ones for the same seed and times: for tests and sample data, never where an id must not be guessed. */
    static Ids seeded(long seed, Clock clock) {
        return new UuidV7(clock, new Random(seed)::nextLong);
    }
}
