package cleancity.complaint.model;

import java.util.Locale;

/** Where the expected points of a part come from. */
public enum Basis {
    INSPECTION,
    STATED,
    UNKNOWN;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
