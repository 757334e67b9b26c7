package cleancity.complaint.catalog;

import cleancity.complaint.model.HolidayNotice;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.time.DayKind;
import cleancity.kernel.time.Holidays.Special;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The days off of a year, and the notice that says them, over HTTP. */
public final class HolidayRoutes {
    private final CityHolidays holidays;

    record Day(String date, String kind, String name) {
        static Day of(Special day) {
            return new Day(day.day().toString(), day.kind() == DayKind.HOLIDAY ? "off" : "work", day.name());
        }

        Special special(int index) {
            return new Special(
                    Days.of("/days/" + index + "/date", date),
                    kind.equals("off") ? DayKind.HOLIDAY : DayKind.MAKE_UP,
                    name);
        }
    }

    record YearBody(int year, boolean published, @Nullable String source, List<Day> days) {
        static YearBody of(CityHolidays.YearView view) {
            return new YearBody(
                    view.year().getValue(),
                    view.published(),
                    view.source(),
                    view.days().stream().map(Day::of).toList());
        }
    }

    record NoticeBody(int year, String source, List<Day> days) {
        HolidayNotice notice() {
            var special = IntStream.range(0, days.size())
                    .mapToObj(i -> days.get(i).special(i))
                    .toList();
            return new HolidayNotice(Year.of(year), source, special);
        }
    }

    public HolidayRoutes(CityHolidays holidays) {
        this.holidays = holidays;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readHolidays", this::read);
        endpoints.on("loadHolidays", this::load);
    }

    private Answer read(Call call) {
        var year = call.query("year").map(Year::parse).orElseGet(() -> Year.from(holidays.today()));
        return Answer.ok(YearBody.of(holidays.of(year)));
    }

    private Answer load(Call call) {
        return Answer.ok(YearBody.of(holidays.load(call.body(NoticeBody.class).notice(), call.actor())));
    }
}
