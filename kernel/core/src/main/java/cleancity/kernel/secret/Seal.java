package cleancity.kernel.secret;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** Encrypts short texts for the store (AES-256-GCM). Thread-safe. */
public final class Seal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecretKey nonces;
    private final SecureRandom random = new SecureRandom();

    public Seal(RootSecret root, String purpose) {
        this.key = root.key(purpose, "AES");
        this.nonces = root.key(purpose + " nonces", "HmacSHA256");
    }

    /** Another text each time. */
    public String close(String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        return closed(text, nonce);
    }

    /** The same text each time: for keys, which nobody can guess, in documents that are compared. */
    public String closeAlike(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(nonces);
            return closed(text, Arrays.copyOf(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), NONCE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private String closed(String text, byte[] nonce) {
        try {
            var cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            var all = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
            return Base64.getEncoder().encodeToString(all.array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** The text, or nothing if it was sealed with another secret or changed since. */
    public Optional<String> open(String sealed) {
        try {
            var all = Base64.getDecoder().decode(sealed);
            var cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE));
            var text = cipher.doFinal(all, NONCE, all.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
