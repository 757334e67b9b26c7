package cleancity.complaint.catalog;

import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Category;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Stage;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Categories for everybody, units for staff. */
public final class CatalogRoutes {
    private final CatalogStore catalogs;
    private final Clock clock;

    record Kind(String code, String name, String popularName, String limit) {}

    record Group(String name, List<Kind> items) {}

    record Groups(List<Group> groups) {}

    record UnitItem(String id, String name) {}

    record Units(List<UnitItem> items) {}

    public CatalogRoutes(CatalogStore catalogs, Clock clock) {
        this.catalogs = catalogs;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listCategories", _ -> Answer.ok(groups(catalogs.current(), clock.instant())));
        endpoints.on("listUnits", this::units);
    }

    private Answer units(Call call) {
        if (!call.actor().isStaff()) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
        return Answer.ok(new Units(catalogs.current().units().stream()
                .map(unit -> new UnitItem(unit.id(), unit.name()))
                .toList()));
    }

    /** Popular groups in the order of the list, 其他 last. */
    private static Groups groups(Catalog catalog, Instant now) {
        var byGroup = new LinkedHashMap<String, List<Kind>>();
        for (var first : List.of("占道", "垃圾", "公厕", "控烟", "病媒生物", "农贸市场")) {
            byGroup.put(first, new ArrayList<>());
        }
        for (var category : catalog.categories()) {
            byGroup.computeIfAbsent(category.group(), _ -> new ArrayList<>()).add(kind(catalog, category, now));
        }
        var others = byGroup.remove("其他");
        if (others != null) {
            byGroup.put("其他", others);
        }
        return new Groups(byGroup.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList());
    }

    private static Kind kind(Catalog catalog, Category category, Instant now) {
        var limit = catalog.limit(category.code(), Severity.NORMAL, Stage.HANDLE, now);
        return new Kind(category.code(), category.name(), category.popularName(), LimitText.of(limit.limit()));
    }
}
