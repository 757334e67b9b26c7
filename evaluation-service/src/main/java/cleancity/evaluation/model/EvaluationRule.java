package cleancity.evaluation.model;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** The rules of the examination's desk that can be broken; their text is in {@code evaluation/problems_*.properties}. */
public enum EvaluationRule implements Rule {
    UNKNOWN_AREA,
    DUE_IN_THE_PAST,
    DUTY_DONE,
    NOT_REPORTED,
    NOT_SUPERVISED,
    NO_FILE,
    FILE_NOT_READABLE,
    VERSION_JUDGED,
    UNKNOWN_CHECK,
    PLACE_CLOSED,
    YEAR_OUT_OF_RANGE,
    SAME_HASH;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
