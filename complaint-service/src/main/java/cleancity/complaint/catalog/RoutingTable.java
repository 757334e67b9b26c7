package cleancity.complaint.catalog;

import cleancity.complaint.csv.CsvRows;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.RouteRule;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.documents.CsvWriter;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The routing table as a spreadsheet: out, and in again as a whole or not at all. */
public final class RoutingTable {
    private final CatalogStore catalogs;
    private final Areas areas;
    private final ChangeRules change;

    record Imported(int rows) {}

    public RoutingTable(CatalogStore catalogs, Areas areas, ChangeRules change) {
        this.change = change;
        this.catalogs = catalogs;
        this.areas = areas;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("exportRoutes", this::export);
        endpoints.on("importRoutes", this::replace);
    }

    private Answer export(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST);
        var routes = catalogs.current().routes();
        return Answer.stream("text/csv; charset=utf-8", "routes.csv", out -> {
            try (var csv = CsvWriter.to(out)) {
                csv.row("area", "category", "unit");
                routes.forEach(route -> csv.row(route.area(), route.category(), route.unit()));
            }
        });
    }

    private Answer replace(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var rows = CsvRows.read(call.rawBody().toString(StandardCharsets.UTF_8));
        var faults = new ArrayList<Fault>();
        var catalog = catalogs.current();
        rows.forEach(row -> check(row, catalog, faults));
        if (!faults.isEmpty() || rows.isEmpty()) {
            throw new Refusal.Invalid(ComplaintRule.IMPORT_FAULTY, Map.of("faults", faults.size()), faults);
        }
        var routes = rows.stream()
                .map(row -> new RouteRule(row.cell("area"), row.cell("category"), row.cell("unit")))
                .toList();
        change.trace("set-routes", routes.size() + " 行", call.actor());
        catalogs.change(old -> new Catalog(old.categories(), old.units(), routes, old.limits()));
        return Answer.ok(new Imported(routes.size()));
    }

    private void check(CsvRows.Row row, Catalog catalog, List<Fault> faults) {
        if (areas.find(row.cell("area")).isEmpty()) {
            faults.add(Fault.at("/rows/" + row.number() + "/area", ComplaintRule.UNKNOWN_AREA));
        }
        var kind = row.cell("category");
        boolean known = kind.equals(RouteRule.ALL)
                || catalog.categories().stream()
                        .anyMatch(
                                each -> each.code().equals(kind) || each.group().equals(kind));
        if (!known) {
            faults.add(Fault.at("/rows/" + row.number() + "/category", ComplaintRule.UNKNOWN_CATEGORY));
        }
        if (catalog.unit(row.cell("unit")).isEmpty()) {
            faults.add(Fault.at("/rows/" + row.number() + "/unit", ComplaintRule.UNKNOWN_UNIT));
        }
    }
}
