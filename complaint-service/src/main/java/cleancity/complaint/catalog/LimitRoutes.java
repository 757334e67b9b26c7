package cleancity.complaint.catalog;

import cleancity.complaint.model.CalendarKind;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.LimitRule;
import cleancity.complaint.model.RouteRule;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Stage;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.time.Limit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The limits of the city, category × severity × stage, each with the days on which it holds. */
public final class LimitRoutes {
    private final CatalogStore catalogs;
    private final ChangeRules change;
    private final Cursors cursors;

    record Amount(int amount, String unit) {
        Limit limit() {
            return unit.equals("workday") ? Limit.days(amount) : Limit.hours(amount);
        }

        static Amount of(Limit limit) {
            return new Amount(limit.amount(), limit.unit() == Limit.Unit.WORK_DAY ? "workday" : "workhour");
        }
    }

    record Item(
            String category,
            String categoryName,
            String severity,
            String stage,
            Amount limit,
            String calendar,
            LocalDate from,
            @Nullable LocalDate until,
            String basis) {}

    record Items(List<Item> items, @Nullable String next) {}

    record LimitBody(
            String category,
            String severity,
            String stage,
            Amount limit,
            @Nullable String calendar,
            String from,
            String basis) {
        LimitRule rule() {
            return new LimitRule(
                    category,
                    Severity.ofWire(severity),
                    Stage.ofWire(stage),
                    limit.limit(),
                    CalendarKind.ofWire(Objects.requireNonNullElse(calendar, "office")),
                    Days.of("/from", from),
                    null,
                    basis);
        }
    }

    public LimitRoutes(CatalogStore catalogs, ChangeRules change, byte[] cursorKey) {
        this.catalogs = catalogs;
        this.change = change;
        this.cursors = new Cursors(cursorKey, "limits");
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listLimits", this::list);
        endpoints.on("setLimit", this::set);
    }

    private Answer list(Call call) {
        if (!call.actor().isStaff()) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
        var after =
                call.query("cursor").map(cursors::decode).map(Cursor::sortKey).orElse("");
        var catalog = catalogs.current();
        var found = catalog.limits().stream()
                .filter(rule ->
                        call.query("category").map(rule.category()::equals).orElse(true))
                .filter(rule -> call.query("on")
                        .map(day -> rule.holdsOn(Days.of("on", day)))
                        .orElse(true))
                .sorted(Comparator.comparing(LimitRoutes::key))
                .filter(rule -> key(rule).compareTo(after) > 0)
                .limit(call.limit() + 1L)
                .toList();
        var shown = found.stream().limit(call.limit()).toList();
        return Answer.ok(new Items(
                shown.stream().map(rule -> item(rule, catalog)).toList(),
                found.size() > shown.size() ? cursors.encode(new Cursor(key(shown.getLast()), "")) : null));
    }

    private Answer set(Call call) {
        ChangeRules.requireOffice(call.actor());
        var body = call.body(LimitBody.class);
        var rule = body.rule();
        if (!rule.category().equals(RouteRule.ALL)) {
            var _ = catalogs.current().category(rule.category());
        }
        var subject = "%s → %s".formatted(key(rule), LimitText.of(rule.limit()));
        change.trace("set-limit", subject, rule.from(), rule.basis(), call.actor());
        var changed = catalogs.change(catalog -> catalog.withLimit(rule));
        return Answer.ok(item(rule, changed));
    }

    private static Item item(LimitRule rule, Catalog catalog) {
        boolean all = rule.category().equals(RouteRule.ALL);
        return new Item(
                rule.category(),
                all ? "全部类别" : catalog.categoryName(rule.category()),
                rule.severity().wire(),
                rule.stage().wire(),
                Amount.of(rule.limit()),
                rule.calendar().name().toLowerCase(Locale.ROOT),
                rule.from(),
                rule.until(),
                rule.basis());
    }

    private static String key(LimitRule rule) {
        return String.join(
                "/",
                rule.category(),
                rule.severity().wire(),
                rule.stage().wire(),
                rule.from().toString());
    }
}
