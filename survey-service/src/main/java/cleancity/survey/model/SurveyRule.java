package cleancity.survey.model;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** The rules of the survey service; their text is in {@code survey/problems_*.properties}. */
public enum SurveyRule implements Rule {
    NO_SUCH_WAVE,
    NO_SUCH_QUESTIONNAIRE,
    NO_SUCH_COMMUNITY,
    NO_SUCH_AREA,
    WAVE_NOT_OPEN,
    WAVE_MOVE_NOT_ALLOWED,
    WAVE_TIMES_WRONG,
    NOT_IN_SAMPLE,
    ALREADY_ANSWERED,
    ANSWERS_REJECTED,
    OUTSIDE_SUBSET,
    NOT_PUBLISHED,
    NOTHING_TO_PUBLISH,
    QUOTA_FULL;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
