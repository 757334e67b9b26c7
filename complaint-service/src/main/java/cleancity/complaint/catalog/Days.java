package cleancity.complaint.catalog;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads days as they come in requests: the contract knows their form, not the calendar. */
public final class Days {
    private Days() {}

    /** @throws Refusal.Invalid for a day that no calendar has */
    public static LocalDate of(String pointer, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal.Invalid(pointer, CommonRule.INVALID_REQUEST);
        }
    }
}
