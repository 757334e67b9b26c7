package cleancity.kernel.ids;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns cursors into short URL-safe text and back. A seal (HMAC-SHA-256, 128 bits, over the list's name too) makes sure
 * that only text we wrote for this very list is read again. Thread-safe.
 */
public final class Cursors {
    private static final int SEAL_BYTES = 16;
    private static final int LONGEST_TEXT = 2048;

    private final SecretKeySpec key;
    private final byte[] list;

    /**
     * Cursors of one list.
     *
     * @param key at least 16 secret bytes, the same in every replica
     * @param list name of the list and of its sorting, e.g. {@code desk-cases/due}
     */
    public Cursors(byte[] key, String list) {
        if (key.length < SEAL_BYTES) {
            throw new IllegalArgumentException("a key of at least 16 bytes");
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.list = list.getBytes(StandardCharsets.UTF_8);
    }

    /** The cursor as text for the wire. */
    public String encode(Cursor cursor) {
        var sortKey = cursor.sortKey().getBytes(StandardCharsets.UTF_8);
        var id = cursor.id().getBytes(StandardCharsets.UTF_8);
        var body = ByteBuffer.allocate(Integer.BYTES + sortKey.length + id.length);
        body.putInt(sortKey.length).put(sortKey).put(id);
        var sealed = ByteBuffer.allocate(SEAL_BYTES + body.capacity());
        sealed.put(seal(body.array())).put(body.array());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /** Reads a cursor back; anything that was not made for this list is refused as {@link Refusal.Invalid}. */
    public Cursor decode(String text) {
        var sealed = bytes(text);
        if (sealed.length < SEAL_BYTES + Integer.BYTES) {
            throw broken();
        }
        var body = Arrays.copyOfRange(sealed, SEAL_BYTES, sealed.length);
        if (!MessageDigest.isEqual(seal(body), Arrays.copyOf(sealed, SEAL_BYTES))) {
            throw broken();
        }
        int split = Integer.BYTES + ByteBuffer.wrap(body).getInt();
        return new Cursor(
                new String(body, Integer.BYTES, split - Integer.BYTES, StandardCharsets.UTF_8),
                new String(body, split, body.length - split, StandardCharsets.UTF_8));
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text.length() > LONGEST_TEXT ? "" : text);
        } catch (IllegalArgumentException e) {
            throw broken();
        }
    }

    private byte[] seal(byte[] body) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(list.length).array());
            mac.update(list);
            return Arrays.copyOf(mac.doFinal(body), SEAL_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static Refusal.Invalid broken() {
        return new Refusal.Invalid("cursor", CommonRule.INVALID_REQUEST);
    }
}
