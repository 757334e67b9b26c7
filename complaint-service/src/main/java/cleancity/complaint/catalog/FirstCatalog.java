package cleancity.complaint.catalog;

import cleancity.complaint.model.CalendarKind;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Category;
import cleancity.complaint.model.LimitRule;
import cleancity.complaint.model.RouteRule;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Stage;
import cleancity.complaint.model.Unit;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.documents.reading.Bundled;
import cleancity.kernel.documents.reading.Row;
import cleancity.kernel.time.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the city starts with, from the product's own files: see SOURCES.md beside them. */
public final class FirstCatalog {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private FirstCatalog() {}

    public static Catalog of(Areas areas) {
        var rows = rows(
                "categories.csv",
                "code",
                "class",
                "name",
                "popular_name",
                "popular_group",
                "default_limit",
                "limit_unit",
                "limit_basis");
        var categories = rows.stream().map(FirstCatalog::category).toList();
        var units = new ArrayList<>(rows("units.csv", "id", "name", "area", "parent").stream()
                .map(row -> new Unit(
                        row.text("id"),
                        row.text("name"),
                        row.text("area"),
                        row.text("parent").isEmpty() ? null : row.text("parent")))
                .toList());
        var routes = new ArrayList<>(rows("routes.csv", "area", "category", "unit").stream()
                .map(row -> new RouteRule(row.text("area"), row.text("category"), row.text("unit")))
                .toList());
        for (var town : towns(areas)) {
            units.add(new Unit(town.code(), town.name(), town.code(), null));
            routes.add(new RouteRule(town.code(), "垃圾", town.code()));
        }
        return new Catalog(categories, units, routes, limits(rows));
    }

    private static List<Area> towns(Areas areas) {
        return areas.cities().stream()
                .flatMap(city -> areas.children(city.code()).stream())
                .flatMap(district -> areas.children(district.code()).stream())
                .filter(area -> area.level() == AreaLevel.TOWN)
                .toList();
    }

    private static Category category(Row row) {
        return new Category(
                row.text("code"),
                row.text("class"),
                row.text("name"),
                row.text("popular_name"),
                row.text("popular_group"));
    }

    private static List<LimitRule> limits(List<Row> categories) {
        var limits = new ArrayList<LimitRule>();
        for (var row : rows("limits.csv", "severity", "stage", "limit", "limit_unit", "limit_basis")) {
            var severity = Severity.ofWire(row.text("severity"));
            var stage = Stage.ofWire(row.text("stage"));
            var basis = row.text("limit_basis");
            if (row.text("limit").isEmpty()) {
                categories.forEach(
                        each -> limits.add(rule(each.text("code"), severity, stage, half(own(each)), basis)));
            } else {
                limits.add(
                        rule(RouteRule.ALL, severity, stage, limit(row.text("limit"), row.text("limit_unit")), basis));
            }
        }
        for (var row : categories) {
            limits.add(rule(row.text("code"), Severity.NORMAL, Stage.HANDLE, own(row), row.text("limit_basis")));
        }
        return limits;
    }

    private static Limit own(Row category) {
        return limit(category.text("default_limit"), category.text("limit_unit"));
    }

    private static Limit limit(String amount, String unit) {
        return switch (unit) {
            case "workhour" -> Limit.hours(Integer.parseInt(amount));
            case "workday" -> Limit.days(Integer.parseInt(amount));
            default -> throw new IllegalArgumentException("workhour or workday, not " + unit);
        };
    }

    private static Limit half(Limit limit) {
        return new Limit((limit.amount() + 1) / 2, limit.unit());
    }

    private static LimitRule rule(String category, Severity severity, Stage stage, Limit limit, String basis) {
        return new LimitRule(category, severity, stage, limit, CalendarKind.OFFICE, SINCE, null, basis);
    }

    private static List<Row> rows(String file, String... columns) {
        return Bundled.rows(FirstCatalog.class, "/complaint/" + file, columns);
    }
}
