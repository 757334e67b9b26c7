package cleancity.complaint.statistics;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.Filters;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.time.WorkingCalendar;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** The figures of the city by area, unit, category, day or month, over the same filter as every list. */
public final class StatisticsRoutes {
    private final CaseQueries queries;
    private final Cards cards;
    private final Areas areas;
    private final TimeRules time;

    record Row(String key, String name, Tally.Figures figures) {}

    record Table(String by, Tally.Figures total, List<Row> rows) {}

    public StatisticsRoutes(CaseQueries queries, Cards cards, Areas areas, TimeRules time) {
        this.queries = queries;
        this.cards = cards;
        this.areas = areas;
        this.time = time;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readStatistics", this::read);
    }

    private Answer read(Call call) {
        var filter = Desk.visible(Filters.of(call), call.actor());
        return Answer.ok(table(filter, call.query("by").orElse("district")));
    }

    Table table(CaseFilter filter, String by) {
        var now = cards.now();
        var total = new Tally();
        var groups = new TreeMap<String, Tally>();
        queries.each(filter, now, file -> {
            total.add(file, time, now);
            groups.computeIfAbsent(key(file, by), _ -> new Tally()).add(file, time, now);
        });
        var rows = groups.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(), name(each.getKey(), by), each.getValue().figures()))
                .toList();
        return new Table(by, total.figures(), rows);
    }

    private String key(CaseFile file, String by) {
        var day = LocalDate.ofInstant(file.report().reportedAt(), WorkingCalendar.ZONE);
        return switch (by) {
            case "district" -> areaAt(file, AreaLevel.DISTRICT);
            case "town" -> areaAt(file, AreaLevel.TOWN);
            case "unit" -> Objects.requireNonNullElse(file.progress().unit(), "");
            case "category" -> file.report().category();
            case "group" -> file.report().group();
            case "day" -> day.toString();
            default -> YearMonth.from(day).toString();
        };
    }

    private String areaAt(CaseFile file, AreaLevel level) {
        return areas.codeAt(file.report().where().area(), level).orElse("");
    }

    private String name(String key, String by) {
        if (key.isEmpty()) {
            return "未定";
        }
        return switch (by) {
            case "district", "town" -> cards.areaName(key);
            case "unit" -> cards.catalog().unitName(key);
            case "category" -> cards.catalog().categoryName(key);
            default -> key;
        };
    }
}
