package cleancity.kernel.model;

import java.util.Locale;

/** The rules every service shares; their text is in {@code kernel/problems_*.properties}. */
public enum CommonRule implements Rule {
    INVALID_REQUEST,
    NOT_SIGNED_IN,
    NOT_ALLOWED,
    NOT_FOUND,
    METHOD_NOT_ALLOWED,
    LOST_RACE,
    TOO_LARGE,
    UNSUPPORTED_MEDIA,
    TOO_MANY_REQUESTS,
    BUSY,
    STORE_AWAY,
    SIGN_IN_AWAY,
    STARTING,
    IDEMPOTENCY_KEY_MISSING,
    IDEMPOTENCY_KEY_REUSED,
    STILL_IN_PROGRESS,
    INTERNAL;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
