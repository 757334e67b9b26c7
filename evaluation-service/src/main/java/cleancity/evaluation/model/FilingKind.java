package cleancity.evaluation.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The eleven kinds of filing documents (申报资料), as the keys of the national interface's evidence bundle name them.
 */
public enum FilingKind {
    RECOMMENDATION,
    WORK_REPORT,
    WORK_PLAN,
    IMPLEMENTATION_PLAN,
    REGULATIONS,
    ORGANISATION,
    GEOGRAPHY_AND_POPULATION,
    DEVELOPMENT,
    AREA_LIST,
    PLAN_AND_TRAFFIC_MAP,
    OTHER;

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<FilingKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
