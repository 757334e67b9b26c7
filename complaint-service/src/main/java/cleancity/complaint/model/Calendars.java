package cleancity.complaint.model;

import cleancity.kernel.time.Holidays;
import cleancity.kernel.time.WorkingCalendar;

/** The working calendars of the city. */
public record Calendars(WorkingCalendar office, WorkingCalendar patrol) {
    public static Calendars china() {
        return with(Holidays.china());
    }

    public static Calendars with(Holidays holidays) {
        return new Calendars(WorkingCalendar.office(holidays), WorkingCalendar.patrol());
    }

    public WorkingCalendar of(CalendarKind kind) {
        return switch (kind) {
            case OFFICE -> office;
            case PATROL -> patrol;
        };
    }
}
