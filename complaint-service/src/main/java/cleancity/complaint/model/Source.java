package cleancity.complaint.model;

import java.util.Locale;

/** By which way a case came in. */
public enum Source {
    WECHAT,
    INSPECTION,
    OPEN311,
    STAFF;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
