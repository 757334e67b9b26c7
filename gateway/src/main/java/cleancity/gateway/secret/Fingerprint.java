package cleancity.gateway.secret;

import cleancity.kernel.secret.RootSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/** Recognises a text again without keeping it (HMAC-SHA-256, hex). Thread-safe. */
public final class Fingerprint {
    private final SecretKey key;

    public Fingerprint(RootSecret root, String purpose) {
        this.key = root.key(purpose, "HmacSHA256");
    }

    public String of(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    /** In a time that tells nothing of where they differ. */
    public boolean matches(String text, String print) {
        return MessageDigest.isEqual(of(text).getBytes(StandardCharsets.UTF_8), print.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 in hex, for random tokens that need no key. */
    public static String plain(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
