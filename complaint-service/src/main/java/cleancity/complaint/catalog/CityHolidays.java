package cleancity.complaint.catalog;

import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.HolidayNotice;
import cleancity.complaint.store.HolidayStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.time.Holidays;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days off of the city: the law's, the State Council's as far as this release knows them, and the years that the
 * office has loaded since. Other replicas learn of a new year within a few seconds.
 */
public final class CityHolidays {
    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();
    private static final Holidays BUNDLED = Holidays.china();

    private final HolidayStore store;
    private final ChangeRules change;
    private volatile @Nullable Read last;

    private record Read(List<HolidayNotice> loaded, Holidays all, Calendars calendars, long at) {}

    public CityHolidays(HolidayStore store, ChangeRules change) {
        this.store = store;
        this.change = change;
    }

    /** What is known of a year; without a notice the law's days alone. */
    public record YearView(
            Year year, boolean published, @Nullable String source, List<Holidays.Special> days) {}

    public Calendars calendars() {
        return read().calendars();
    }

    public YearView of(Year year) {
        var read = read();
        var source = read.loaded().stream()
                .filter(notice -> notice.year().equals(year))
                .map(HolidayNotice::source)
                .findFirst()
                .orElse(null);
        return new YearView(year, read.all().covers(year), source, read.all().in(year));
    }

    /** Takes a notice over; what is due from now on is counted by it. */
    public YearView load(HolidayNotice notice, Actor actor) {
        var checked = notice.checked(Holidays.lawful());
        change.trace("load-holidays", notice.year().toString(), notice.source(), actor);
        store.put(checked);
        last = null;
        return of(notice.year());
    }

    LocalDate today() {
        return change.today();
    }

    private Read read() {
        var known = last;
        long now = System.nanoTime();
        if (known != null && now - known.at() < FRESH_NANOS) {
            return known;
        }
        var loaded = store.all();
        var all = loaded.stream().map(HolidayNotice::holidays).reduce(BUNDLED, Holidays::plus);
        var read = new Read(loaded, all, Calendars.with(all), now);
        last = read;
        return read;
    }
}
