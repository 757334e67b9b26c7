package cleancity.survey.draft;

import cleancity.survey.model.Wave;
import cleancity.survey.wave.WaveKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals drafts with AES-256-GCM under a key drawn from the wave's key and the person's id. Whoever reads the store
 * without the person's id sees letters only; once the wave is closed and its key destroyed, so does everybody.
 */
final class DraftSeal {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();

    /** Where the draft of this person lies; unrelated to the pseudonym under which they will take part. */
    static String id(Wave wave, String person) {
        return wave.id() + "|" + WaveKeys.pseudonym(wave, "draft", person);
    }

    String seal(Wave wave, String person, String text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, wave, person, nonce).doFinal(text.getBytes(StandardCharsets.UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + CIPHER, e);
        }
    }

    /** Empty when it was not sealed for this person in this wave, or was changed. */
    Optional<String> open(Wave wave, String person, String sealed) {
        var whole = Base64.getDecoder().decode(sealed);
        try {
            var text = cipher(Cipher.DECRYPT_MODE, wave, person, Arrays.copyOf(whole, NONCE))
                    .doFinal(whole, NONCE, whole.length - NONCE);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, Wave wave, String person, byte[] nonce) throws GeneralSecurityException {
        var key = Base64.getUrlDecoder().decode(WaveKeys.pseudonym(wave, "draft-key", person));
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
