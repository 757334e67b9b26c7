package cleancity.survey.model;

import java.util.Locale;

/** What people are asked about afterwards. */
public enum FollowUpKind {
    /** A case that was closed: whoever reported or joined it rates the unit in charge. */
    COMPLAINT,
    /** A campaign that is over: whoever served in it rates the campaign. */
    CAMPAIGN;

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static FollowUpKind of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
