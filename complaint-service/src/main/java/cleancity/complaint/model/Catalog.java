package cleancity.complaint.model;

import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the city has set up: categories, units, routes, limits. Immutable; a change makes a new one. */
public final class Catalog {
    private final Map<String, Category> categories = new LinkedHashMap<>();
    private final Map<String, Unit> units = new LinkedHashMap<>();
    private final Map<String, String> routes = new HashMap<>();
    private final List<RouteRule> routeRules;
    private final List<LimitRule> limits;

    public Catalog(List<Category> categories, List<Unit> units, List<RouteRule> routes, List<LimitRule> limits) {
        categories.forEach(category -> this.categories.put(category.code(), category));
        units.forEach(unit -> this.units.put(unit.id(), unit));
        routes.forEach(route -> this.routes.put(key(route.area(), route.category()), route.unit()));
        this.routeRules = List.copyOf(routes);
        this.limits = List.copyOf(limits);
    }

    public List<Category> categories() {
        return List.copyOf(categories.values());
    }

    public List<Unit> units() {
        return List.copyOf(units.values());
    }

    public List<RouteRule> routes() {
        return routeRules;
    }

    public List<LimitRule> limits() {
        return limits;
    }

    /** @throws Refusal.Invalid when there is no such category */
    public Category category(String code) {
        var category = categories.get(code);
        if (category == null) {
            throw new Refusal.Invalid("/category", ComplaintRule.UNKNOWN_CATEGORY);
        }
        return category;
    }

    /** The name for people, or the code of a category that is no more. */
    public String categoryName(String code) {
        return Optional.ofNullable(categories.get(code))
                .map(Category::popularName)
                .orElse(code);
    }

    public Optional<Unit> unit(String id) {
        return Optional.ofNullable(units.get(id));
    }

    public String unitName(String id) {
        return unit(id).map(Unit::name).orElse(id);
    }

    /** Who should handle a category in an area: smallest area first. */
    public Optional<String> route(List<String> areas, Category category) {
        for (var area : areas) {
            for (var kind : List.of(category.code(), category.group(), RouteRule.ALL)) {
                var unit = routes.get(key(area, kind));
                if (unit != null) {
                    return Optional.of(unit);
                }
            }
        }
        return Optional.empty();
    }

    /** The limit that holds at an instant: the category's own before the general one, the newest before older ones. */
    public LimitRule limit(String category, Severity severity, Stage stage, Instant at) {
        var day = LocalDate.ofInstant(at, cleancity.kernel.time.WorkingCalendar.ZONE);
        return limits.stream()
                .filter(rule -> rule.severity() == severity && rule.stage() == stage && rule.holdsOn(day))
                .filter(rule ->
                        rule.category().equals(category) || rule.category().equals(RouteRule.ALL))
                .max(Comparator.comparing((LimitRule rule) -> rule.category().equals(category))
                        .thenComparing(LimitRule::from))
                .orElseThrow(() -> new IllegalStateException(
                        "no limit for %s %s %s on %s".formatted(category, severity, stage, day)));
    }

    /** With one more limit: what held for the same before it ends on its day, what was to follow later falls away. */
    public Catalog withLimit(LimitRule rule) {
        var others = limits.stream()
                .filter(each -> !each.isForSameAs(rule) || each.from().isBefore(rule.from()))
                .map(each -> each.isForSameAs(rule) ? each.endingOn(rule.from()) : each);
        return new Catalog(
                categories(),
                units(),
                routeRules,
                Stream.concat(others, Stream.of(rule)).toList());
    }

    private static String key(String area, String category) {
        return area + '|' + category;
    }
}
