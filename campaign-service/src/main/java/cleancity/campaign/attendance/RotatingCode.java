package cleancity.campaign.attendance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code on the organiser's screen: HMAC-SHA256 over shift and half minute, eight letters that are not mistaken for each
 * other. A photo of it is worthless a minute later. Thread-safe.
 */
public final class RotatingCode {
    public static final Duration STEP = Duration.ofSeconds(30);
    private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 8;
    private static final int BITS = 5;

    private final SecretKeySpec key;

    /** @param key at least 16 secret bytes, the same in every replica */
    public RotatingCode(byte[] key) {
        if (key.length < 16) {
            throw new IllegalArgumentException("a key of at least 16 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    public String at(String shiftId, Instant at) {
        return code(shiftId, step(at));
    }

    public Instant validUntil(Instant at) {
        return Instant.ofEpochSecond((step(at) + 1) * STEP.toSeconds());
    }

    /** Also a step before and after, for slow hands and for devices whose clock is a little off. */
    public boolean holds(String shiftId, String code, Instant at) {
        boolean holds = false;
        for (long step = step(at) - 1; step <= step(at) + 1; step++) {
            holds |= MessageDigest.isEqual(bytes(code(shiftId, step)), bytes(code));
        }
        return holds;
    }

    private static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    private String code(String shiftId, long step) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(bytes(shiftId));
            var hash = ByteBuffer.wrap(mac.doFinal(
                            ByteBuffer.allocate(Long.BYTES).putLong(step).array()))
                    .getLong();
            var code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(LETTERS.charAt((int) (hash >>> (i * BITS)) & (LETTERS.length() - 1)));
            }
            return code.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
