package cleancity.complaint.statistics;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.UnusualDays;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

/**
 * The figures of the city by area, unit, category, day or month, over the same filter as every list. They are counted
 * when they are asked for, from a projection of at most a year of cases: no second book of counts can go astray.
 */
public final class StatisticsRoutes {
    private static final int MOST_DAYS = 366;

    private final CaseQueries queries;
    private final Cards cards;
    private final Areas areas;

    record Row(String key, String name, Tally.Figures figures) {}

    record Table(String by, Tally.Figures total, List<Row> rows) {}

    record Days(String method, LocalDate from, LocalDate to, int unusual, List<UnusualDays.Day> items) {}

    public StatisticsRoutes(CaseQueries queries, Cards cards, Areas areas) {
        this.queries = queries;
        this.cards = cards;
        this.areas = areas;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readStatistics", this::read);
        endpoints.on("listUnusualDays", this::unusual);
    }

    private Answer read(Call call) {
        var filter = bounded(Desk.visible(Filters.of(call), call.actor()), cards.now());
        return Answer.ok(table(filter, call.query("by").orElse("district")));
    }

    Table table(CaseFilter filter, String by) {
        var now = cards.now();
        var grouping = new Grouping(areas, cards, by, now);
        queries.eachOutline(filter, now, grouping::add);
        return grouping.table();
    }

    /** Without a beginning the last year; more than a year at once is refused. */
    private static CaseFilter bounded(CaseFilter filter, Instant now) {
        var to = filter.to() == null ? now : filter.to();
        var from = filter.from() == null ? to.minus(Duration.ofDays(MOST_DAYS)) : filter.from();
        if (Duration.between(from, to).toDays() > MOST_DAYS) {
            throw new Refusal.Invalid(ComplaintRule.SPAN_TOO_LONG, Map.of("days", MOST_DAYS), List.of());
        }
        return filter.withFrom(from);
    }

    /** The days of the filter, each held against the same weekday of the weeks before. */
    private Answer unusual(Call call) {
        var now = cards.now();
        var filter = bounded(Desk.visible(Filters.of(call), call.actor()), now);
        var from = day(filter.from() == null ? now : filter.from());
        var to = filter.to() == null ? day(now) : day(filter.to().minusMillis(1));
        var history = filter.withFrom(start(from.minusDays(UnusualDays.HISTORY_DAYS)));
        var days = UnusualDays.find(queries.byDay(history, now), from, to, day(now));
        int many = (int) days.stream().filter(UnusualDays.Day::unusual).count();
        return Answer.ok(new Days(UnusualDays.METHOD, from, to, many, days));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
    }

    private static Instant start(LocalDate day) {
        return ZonedDateTime.of(day.atStartOfDay(), WorkingCalendar.ZONE).toInstant();
    }
}
