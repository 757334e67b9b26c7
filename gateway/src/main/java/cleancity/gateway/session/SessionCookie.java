package cleancity.gateway.session;

import cleancity.kernel.model.Actor;
import java.time.Duration;

/**
 * The cookies that hold refresh tokens: out of reach for scripts, and sent to the session's own paths only. Residents and
 * staff have one each, so that a browser may be signed in as both.
 */
public record SessionCookie(boolean secure) {
    private static final String PATH = "/api/session";

    public static String name(Actor.Kind kind) {
        return kind == Actor.Kind.STAFF ? "cleancity_staff" : "cleancity_session";
    }

    String holding(Actor.Kind kind, String token, Duration life) {
        return set(name(kind), token, PATH, life);
    }

    String cleared(Actor.Kind kind) {
        return set(name(kind), "", PATH, Duration.ZERO);
    }

    /** A cookie with the same protection and another name. */
    public String set(String name, String value, String path, Duration life) {
        return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(name, value, path, life.toSeconds(), secure ? "; Secure" : "");
    }
}
