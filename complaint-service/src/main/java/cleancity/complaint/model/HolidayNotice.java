package cleancity.complaint.model;

import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.time.DayKind;
import cleancity.kernel.time.Holidays;
import cleancity.kernel.time.Holidays.Special;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The State Council's yearly notice of holidays and the days moved around them (调休).
 *
 * @param source number of the notice
 */
public record HolidayNotice(Year year, String source, List<Special> days) {
    private static final int LAST_DAYS = 6;

    public HolidayNotice {
        days = List.copyOf(days);
    }

    /**
     * Checks the notice against the law and the week, and names every day that cannot be right.
     *
     * @param law the holidays that the law itself names
     */
    public HolidayNotice checked(Holidays law) {
        var faults = new ArrayList<Fault>();
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            var day = days.get(i);
            var pointer = "/days/" + i + "/date";
            if (!belongs(day.day())) {
                faults.add(fault(pointer, ComplaintRule.HOLIDAY_OTHER_YEAR, day.day()));
            } else if (!seen.add(day.day())) {
                faults.add(fault(pointer, ComplaintRule.HOLIDAY_TWICE, day.day()));
            } else if (day.kind() == DayKind.MAKE_UP && !weekend(day.day())) {
                faults.add(fault(pointer, ComplaintRule.MAKE_UP_ON_WORKDAY, day.day()));
            }
        }
        var off = days.stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY)
                .map(Special::day)
                .collect(Collectors.toSet());
        law.in(year).stream()
                .filter(day -> day.kind() == DayKind.HOLIDAY && !off.contains(day.day()))
                .forEach(day -> faults.add(fault("/days", ComplaintRule.HOLIDAY_MISSING, day.day())));
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
        return this;
    }

    public Holidays holidays() {
        return Holidays.published(year, days);
    }

    /** New Year's holiday may begin in the last days of the year before. */
    private boolean belongs(LocalDate day) {
        boolean before = day.getYear() == year.getValue() - 1 && day.getDayOfYear() > day.lengthOfYear() - LAST_DAYS;
        return before || day.getYear() == year.getValue();
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static Fault fault(String pointer, ComplaintRule rule, LocalDate day) {
        return new Fault(pointer, rule.slug(), Map.of("value", day.toString()));
    }
}
