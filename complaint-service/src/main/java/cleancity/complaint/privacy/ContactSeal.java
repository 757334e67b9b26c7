package cleancity.complaint.privacy;

import cleancity.complaint.model.SealedContact;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals contacts: AES-256-GCM with a random nonce, bound to the case, and an HMAC-SHA-256 of the digits as search key.
 * Both keys are drawn from one configured secret, each under its own label.
 */
public final class ContactSeal {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec sealing;
    private final byte[] secret;
    private final SecureRandom random = new SecureRandom();

    /** @param name what the person called themselves, if anything */
    public record Contact(@Nullable String name, String phone) {}

    public ContactSeal(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.sealing = new SecretKeySpec(Keyed.hmac(this.secret, "contact-sealing"), "AES");
    }

    public SealedContact seal(String caseId, Contact contact) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var plain = contact.phone() + '\n' + (contact.name() == null ? "" : contact.name());
        var sealed = crypt(Cipher.ENCRYPT_MODE, caseId, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var joined = ByteBuffer.allocate(NONCE + sealed.length).put(nonce).put(sealed);
        return new SealedContact(
                Base64.getEncoder().encodeToString(joined.array()),
                searchKey(contact.phone()),
                masked(contact.phone()));
    }

    /** @throws IllegalStateException when it was sealed for another case or with another key */
    public Contact open(String caseId, SealedContact contact) {
        var joined = Base64.getDecoder().decode(contact.sealed());
        var nonce = java.util.Arrays.copyOf(joined, NONCE);
        var rest = java.util.Arrays.copyOfRange(joined, NONCE, joined.length);
        var plain = new String(crypt(Cipher.DECRYPT_MODE, caseId, nonce, rest), StandardCharsets.UTF_8);
        int split = plain.indexOf('\n');
        var name = plain.substring(split + 1);
        return new Contact(name.isEmpty() ? null : name, plain.substring(0, split));
    }

    /** Equal numbers give equal keys, however they were typed; a key tells nothing of the number. */
    public String searchKey(String phone) {
        var digits = phone.replaceAll("\\D", "").replaceFirst("^(00)?86(?=1\\d{10}$)", "");
        return HexFormat.of().formatHex(Keyed.hmac(secret, "contact-search:" + digits));
    }

    /** What may be shown of a number. */
    public static String masked(String phone) {
        int shown = Math.min(3, phone.length() / 3);
        int tail = phone.length() > 10 ? 4 : phone.length() / 3;
        return phone.substring(0, shown)
                + "*".repeat(phone.length() - shown - tail)
                + phone.substring(phone.length() - tail);
    }

    private byte[] crypt(int mode, String caseId, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(caseId.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the contact cannot be opened with this key", e);
        }
    }

    /** Keys from the secret. */
    public static final class Keyed {
        private Keyed() {}

        public static byte[] hmac(byte[] secret, String label) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has HmacSHA256", e);
            }
        }
    }
}
