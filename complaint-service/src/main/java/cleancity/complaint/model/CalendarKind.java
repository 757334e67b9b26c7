package cleancity.complaint.model;

import java.util.Locale;

/** Whose working time a limit counts. */
public enum CalendarKind {
    /** Office hours on workdays. */
    OFFICE,
    /** Patrols work every day around the clock. */
    PATROL;

    public static CalendarKind ofWire(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
