package cleancity.campaign.model;

import java.util.Locale;

/** Where a shift stands; only an open one takes sign-ups. */
public enum ShiftStatus {
    DRAFT,
    OPEN,
    CANCELLED,
    COMPLETED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a slug; refuses any other text. */
    public static ShiftStatus of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
