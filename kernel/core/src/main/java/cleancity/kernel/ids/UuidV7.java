package cleancity.kernel.ids;

import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * RFC 9562, section 6.2, method 1: the 12 bits after the timestamp count within a millisecond, from a random start; a
 * full counter borrows the next millisecond. Timestamp and counter are one number, so that one atomic step decides.
 */
final class UuidV7 implements Ids {
    private static final int COUNTER_BITS = 12;

    /** The counter starts in its lower half, so that at least 2,048 ids fit into a millisecond. */
    private static final long START_MASK = 0x7FF;

    private static final long VERSION = 0x7000;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final LongSupplier random;
    private final AtomicLong last = new AtomicLong();

    UuidV7(Clock clock, LongSupplier random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String next() {
        long fresh = clock.millis() << COUNTER_BITS | (random.getAsLong() & START_MASK);
        long tick = last.updateAndGet(previous -> Math.max(previous + 1, fresh));
        long time = tick >>> COUNTER_BITS;
        long counter = tick & 0xFFF;
        long high = time << 16 | VERSION | counter;
        long low = VARIANT | random.getAsLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
