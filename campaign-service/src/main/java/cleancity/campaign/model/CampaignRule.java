package cleancity.campaign.model;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** The rules of volunteering that can be broken; their text is in {@code campaign/problems_*.properties}. */
public enum CampaignRule implements Rule {
    FULL,
    CUT_OFF_PASSED,
    SHIFT_CLOSED,
    TIME_CONFLICT,
    RISK_NOT_ACCEPTED,
    BIRTH_YEAR_MISSING,
    TOO_YOUNG,
    GUARDIAN_MISSING,
    TEAM_TOO_LARGE,
    SHIFT_OVER,
    SHIFT_NOT_OVER,
    NO_PLACE,
    NOT_CHECKED_IN,
    NOT_DURING_SHIFT,
    CODE_NOT_VALID,
    TOO_FAR_AWAY,
    TIME_NOT_BELIEVABLE,
    HOURS_BOOKED,
    NO_HOURS,
    PAUSED,
    SHEET_DOES_NOT_ADD_UP,
    QUIET_HOURS,
    NO_SHIFT,
    SHIFT_IN_THE_PAST,
    SHIFT_TIMES,
    INSURANCE_MISSING,
    TRAINING_MISSING,
    MINIMUM_AGE_TOO_LOW,
    WRONG_STATUS,
    CAPACITY_BELOW_TAKEN,
    CAPACITY_BELOW_TEAM,
    SEAT_RULES,
    QUESTION_NOT_USABLE,
    QUESTION_UNANSWERED,
    ANSWER_NOT_VALID,
    SKILL_MISSING,
    TRAINING_NOT_DONE,
    INSURANCE_ENDS_BEFORE,
    PHOTOS_ENOUGH,
    UNKNOWN_PHOTO,
    OFFER_ENDED,
    NOT_REQUESTED,
    NOT_WAITING,
    SHIFT_STARTED,
    SHIFT_MOVED,
    UNKNOWN_AREA,
    UNKNOWN_PERSON;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
