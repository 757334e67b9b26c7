package cleancity.gateway.session;

import cleancity.gateway.secret.Fingerprint;
import cleancity.kernel.ids.RandomToken;
import java.util.Optional;

/**
 * The secret in the browser's cookie: which session, and 256 random bits. Only digests of both are stored.
 *
 * @param session random name of the session, the same through all rotations
 */
record RefreshToken(String session, String secret) {
    private static final int SESSION_BITS = 128;
    private static final int SECRET_BITS = 256;

    static RefreshToken fresh(RandomToken random) {
        return new RefreshToken(random.next(SESSION_BITS), random.next(SECRET_BITS));
    }

    RefreshToken next(RandomToken random) {
        return new RefreshToken(session, random.next(SECRET_BITS));
    }

    static Optional<RefreshToken> parse(String text) {
        int dot = text.indexOf('.');
        return dot < 1 || text.length() > 200
                ? Optional.empty()
                : Optional.of(new RefreshToken(text.substring(0, dot), text.substring(dot + 1)));
    }

    String text() {
        return session + '.' + secret;
    }

    static String key(String signIn) {
        return "session:" + signIn;
    }

    /** Names the sign-in in tokens and logs; tells nothing of the secret. */
    String signIn() {
        return Fingerprint.plain(session).substring(0, 32);
    }

    String digest() {
        return Fingerprint.plain(secret);
    }
}
