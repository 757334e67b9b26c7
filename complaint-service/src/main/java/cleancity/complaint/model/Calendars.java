package cleancity.complaint.model;

import cleancity.kernel.time.WorkingCalendar;

/** The working calendars of the city. */
public record Calendars(WorkingCalendar office, WorkingCalendar patrol) {
    public static Calendars china() {
        return new Calendars(WorkingCalendar.office(), WorkingCalendar.patrol());
    }

    public WorkingCalendar of(CalendarKind kind) {
        return switch (kind) {
            case OFFICE -> office;
            case PATROL -> patrol;
        };
    }
}
