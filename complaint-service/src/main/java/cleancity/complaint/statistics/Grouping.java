package cleancity.complaint.statistics;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.model.CaseOutline;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Sorts cases into the lines of a table: by area, unit, category, day or month. */
final class Grouping {
    private final Areas areas;
    private final Cards cards;
    private final String by;
    private final Instant now;
    private final Tally total = new Tally();
    private final Map<String, Tally> groups = new TreeMap<>();

    Grouping(Areas areas, Cards cards, String by, Instant now) {
        this.areas = areas;
        this.cards = cards;
        this.by = by;
        this.now = now;
    }

    void add(CaseOutline outline) {
        total.add(outline, now);
        groups.computeIfAbsent(key(outline), _ -> new Tally()).add(outline, now);
    }

    StatisticsRoutes.Table table() {
        return new StatisticsRoutes.Table(
                by,
                total.figures(),
                groups.entrySet().stream()
                        .map(each -> new StatisticsRoutes.Row(
                                each.getKey(),
                                name(each.getKey()),
                                each.getValue().figures()))
                        .toList());
    }

    private String key(CaseOutline outline) {
        var day = LocalDate.ofInstant(outline.reportedAt(), WorkingCalendar.ZONE);
        return switch (by) {
            case "district" -> areaAt(outline, AreaLevel.DISTRICT);
            case "town" -> areaAt(outline, AreaLevel.TOWN);
            case "unit" -> Objects.requireNonNullElse(outline.unit(), "");
            case "category" -> outline.category();
            case "group" -> outline.group();
            case "day" -> day.toString();
            default -> YearMonth.from(day).toString();
        };
    }

    private String areaAt(CaseOutline outline, AreaLevel level) {
        return areas.codeAt(outline.area(), level).orElse("");
    }

    private String name(String key) {
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
