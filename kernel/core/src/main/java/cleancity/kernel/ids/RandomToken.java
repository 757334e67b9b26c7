package cleancity.kernel.ids;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.random.RandomGenerator;

/** Gives secrets that nobody can guess, in the URL-safe letters of Base64 without padding. Thread-safe if its source is. */
public final class RandomToken {
    private static final int FEWEST_BITS = 64;
    private static final int MOST_BITS = 4096;

    private final RandomGenerator source;

    /** A source of one's own: in production always {@link #secure()}. */
    public RandomToken(RandomGenerator source) {
        this.source = source;
    }

    public static RandomToken secure() {
        return new RandomToken(new SecureRandom());
    }

    /**
     * A new token.
     *
     * @param bits 64..4096, a multiple of 8; 128 for a nonce, 256 for a session
     */
    public String next(int bits) {
        if (bits < FEWEST_BITS || bits > MOST_BITS || bits % Byte.SIZE != 0) {
            throw new IllegalArgumentException("64 to 4096 bits in whole bytes, not " + bits);
        }
        var bytes = new byte[bits / Byte.SIZE];
        source.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
