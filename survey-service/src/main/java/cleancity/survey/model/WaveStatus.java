package cleancity.survey.model;

import java.util.Locale;

/** The life of a wave: planned, open, closed for ever. */
public enum WaveStatus {
    PLANNED,
    OPEN,
    CLOSED;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
