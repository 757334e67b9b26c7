package cleancity.survey.wave;

import cleancity.kernel.ids.RandomToken;
import cleancity.survey.model.Wave;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Pseudonyms of one wave: HMAC-SHA-256 under the wave's own key. The same person has unrelated pseudonyms in two waves,
 * and none that anybody could compute once the key is destroyed.
 */
public final class WaveKeys {
    private static final int BITS = 256;

    private final RandomToken random;

    public WaveKeys(RandomToken random) {
        this.random = random;
    }

    /** A fresh key, Base64. */
    public String fresh() {
        return random.next(BITS);
    }

    /**
     * The pseudonym of a text, 43 letters.
     *
     * @param use keeps pseudonyms of persons and of request keys apart
     */
    public static String pseudonym(Wave wave, String use, String text) {
        var key = wave.key();
        if (key == null) {
            throw new IllegalStateException("the wave has no key: " + wave.id());
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(key), "HmacSHA256"));
            var digest = mac.doFinal((use + '\n' + text).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
