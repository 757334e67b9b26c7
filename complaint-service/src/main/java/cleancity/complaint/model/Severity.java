package cleancity.complaint.model;

import java.util.Locale;

/** How pressing a case is; limits depend on it. */
public enum Severity {
    NORMAL,
    URGENT;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Severity ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
