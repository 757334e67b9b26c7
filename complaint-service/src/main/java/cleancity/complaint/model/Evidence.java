package cleancity.complaint.model;

import java.util.Locale;

/** What a step must bring with it. */
public enum Evidence {
    /** A reason in words. */
    NOTE,
    /** The unit that shall handle it. */
    UNIT,
    /** A photo of how it looks now, taken at the place or with a reason why not. */
    AFTER_PHOTO,
    /** How much more time. */
    LIMIT,
    /** The other case. */
    TARGET;

    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
