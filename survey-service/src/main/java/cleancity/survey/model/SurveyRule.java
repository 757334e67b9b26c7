package cleancity.survey.model;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** The rules of the survey service; their text is in {@code survey/problems_*.properties}. */
public enum SurveyRule implements Rule {
    NO_SUCH_WAVE,
    NO_SUCH_QUESTIONNAIRE,
    NO_SUCH_COMMUNITY,
    NO_SUCH_AREA,
    NO_SUCH_SAMPLE,
    SAMPLE_ALREADY_DRAWN,
    SAMPLE_NOT_POSSIBLE,
    TARGET_NOT_PROVABLE,
    EXPECTED_UNKNOWN,
    NO_SUCH_ITEM,
    TABLE_NOT_POSSIBLE,
    AREAS_OVERLAP,
    WAVES_IN_WRONG_ORDER,
    WAVE_NOT_CLOSED,
    WAVE_NOT_OPEN,
    WAVE_MOVE_NOT_ALLOWED,
    WAVE_TIMES_WRONG,
    NOT_IN_SAMPLE,
    ALREADY_ANSWERED,
    ANSWERS_REJECTED,
    OUTSIDE_SUBSET,
    NOT_PUBLISHED,
    NOTHING_TO_PUBLISH,
    QUOTA_FULL,
    BY_INVITATION,
    BY_INTERVIEWER,
    NO_SUCH_FOLLOW_UP,
    FOLLOW_UP_NOT_YOURS,
    NO_SUCH_ASSIGNMENT,
    ASSIGNMENT_NOT_YOURS,
    ASSIGNMENT_IN_USE,
    TOO_MANY_ATTEMPTS,
    NO_SUCH_LINK;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
