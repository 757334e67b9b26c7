package cleancity.complaint.model;

import cleancity.kernel.time.Limit;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a stage may take.
 *
 * @param category code, or {@code *}
 * @param from first day on which it holds
 * @param until first day on which it does not hold any more; null for open end
 * @param basis what the figure rests on
 */
public record LimitRule(
        String category,
        Severity severity,
        Stage stage,
        Limit limit,
        CalendarKind calendar,
        LocalDate from,
        @Nullable LocalDate until,
        String basis) {
    boolean isForSameAs(LimitRule other) {
        return category.equals(other.category) && severity == other.severity && stage == other.stage;
    }

    /** Ends on a day, if it does not end before. */
    LimitRule endingOn(LocalDate day) {
        var end = until != null && until.isBefore(day) ? until : day;
        return new LimitRule(category, severity, stage, limit, calendar, from, end, basis);
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
}
