package cleancity.complaint.model;

import cleancity.kernel.model.Rule;
import java.util.Locale;

/** The rules of this service; their text is in {@code complaint/problems_*.properties}. */
public enum ComplaintRule implements Rule {
    ILLEGAL_TRANSITION,
    EVIDENCE_MISSING,
    FAR_FROM_PLACE,
    OLD_PHOTO,
    SAME_PERSON,
    NOTHING_ASKED,
    CLOCK_STANDS,
    REOPEN_TOO_LATE,
    WHERE_MISSING,
    OUTSIDE_CITY,
    UNKNOWN_AREA,
    UNKNOWN_CATEGORY,
    UNKNOWN_UNIT,
    NOT_BELOW,
    UNKNOWN_PHOTO,
    UNKNOWN_CASE,
    BLAME_WITHOUT_CASE,
    NOTHING_SAID,
    FUTURE_REPORT,
    CASE_NOT_OPEN,
    OWN_CASE,
    ADDED_ENOUGH,
    TOO_MANY_REPORTERS,
    IMPORT_FAULTY,
    ALREADY_FROZEN,
    MONTH_RUNS,
    NAMES_A_PERSON,
    PROPOSER_PUBLISHES,
    REPLY_TOO_LATE,
    RIGHT_OF_REPLY,
    PHOTO_NOT_CHECKED,
    ALREADY_RECTIFIED,
    FOREIGN_PHOTO,
    APPEAL_TOO_LATE,
    APPEAL_DECIDED,
    OWN_APPEAL,
    UNKNOWN_LINE,
    RULE_BACKDATED,
    HOLIDAY_OTHER_YEAR,
    HOLIDAY_TWICE,
    HOLIDAY_MISSING,
    MAKE_UP_ON_WORKDAY,
    SHEET_FAULTY,
    NO_SUCH_SECTION,
    SPAN_TOO_LONG,
    HALF_A_PLACE;

    @Override
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
