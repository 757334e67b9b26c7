package cleancity.survey.followup;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms of those who are invited: HMAC-SHA-256 under a key of this service. The store can match a person who comes
 * with their own id, and cannot name one by itself.
 */
public final class Invitees {
    private final SecretKeySpec key;

    /** @param secret the service's own, the same in every replica */
    public Invitees(byte[] secret) {
        this.key = new SecretKeySpec(secret.clone(), "HmacSHA256");
    }

    /** The pseudonym of a resident, 43 letters. */
    String of(String resident) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            var digest = mac.doFinal(("invitee\n" + resident).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
