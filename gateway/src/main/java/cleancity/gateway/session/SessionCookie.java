package cleancity.gateway.session;

import java.time.Duration;

/** The cookie that holds the refresh token: out of reach for scripts, and sent to the session's own paths only. */
public record SessionCookie(boolean secure) {
    public static final String NAME = "cleancity_session";

    String holding(String token, Duration life) {
        return set(NAME, token, "/api/session", life);
    }

    String cleared() {
        return set(NAME, "", "/api/session", Duration.ZERO);
    }

    /** A cookie with the same protection and another name. */
    public String set(String name, String value, String path, Duration life) {
        return "%s=%s; Path=%s; Max-Age=%d; HttpOnly; SameSite=Lax%s"
                .formatted(name, value, path, life.toSeconds(), secure ? "; Secure" : "");
    }
}
