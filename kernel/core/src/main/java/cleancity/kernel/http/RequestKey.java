package cleancity.kernel.http;

import cleancity.kernel.config.Secret;
import cleancity.kernel.secret.RootSecret;
import cleancity.kernel.secret.Seal;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;

/**
 * What a client's idempotency key gives: a name for the store, and secrets that only who sends the same key again has.
 * So what is stored of an answer can be read by a repetition and by nobody else, whoever holds the store.
 */
final class RequestKey {
    private static final String SEALED = "sealed:";

    private final String material;
    private final RootSecret secret;

    RequestKey(String caller, String operation, String chosen) {
        this.material = caller + '\n' + operation + '\n' + chosen;
        this.secret = new RootSecret(new Secret("the answer to a request with a key of its own\n" + material));
    }

    /** Tells nothing of the secrets. */
    String name() {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(material.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The same for the same request only; words that somebody guesses cannot be tried against it. */
    String fingerprint(String uri, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret.key("fingerprint", "HmacSHA256"));
            mac.update((uri + '\n').getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    byte[] sealed(byte[] json) {
        return json.length == 0 ? json : bytes(SEALED + seal().close(new String(json, StandardCharsets.UTF_8)));
    }

    /** Also what 0.1.0 stored as it was. */
    byte[] opened(byte[] stored) {
        var text = new String(stored, StandardCharsets.UTF_8);
        return text.startsWith(SEALED)
                ? bytes(seal().open(text.substring(SEALED.length()))
                        .orElseThrow(() -> new IllegalStateException("a stored answer was changed")))
                : stored;
    }

    private Seal seal() {
        return new Seal(secret, "answer");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
