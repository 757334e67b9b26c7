package cleancity.complaint.model;

import java.util.Locale;
import java.util.Optional;

/** The stages that have a limit of their own. */
public enum Stage {
    /** Received, somebody must go and look. */
    VERIFY,
    /** Verified, a unit must be named. */
    DISPATCH,
    /** A unit works on it: the limit of the category. */
    HANDLE,
    /** Done, somebody else must look at it. */
    CHECK;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Stage ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    static Optional<Stage> of(CaseStatus status) {
        return switch (status) {
            case RECEIVED -> Optional.of(VERIFY);
            case VERIFIED, FILED -> Optional.of(DISPATCH);
            case DISPATCHED, HANDLING -> Optional.of(HANDLE);
            case HANDLED -> Optional.of(CHECK);
            case CLOSED, VOIDED -> Optional.empty();
        };
    }
}
