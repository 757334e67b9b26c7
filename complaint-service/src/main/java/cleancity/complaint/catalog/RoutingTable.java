package cleancity.complaint.catalog;

import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Category;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.RouteRule;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.area.AreaNames;
import cleancity.kernel.area.Areas;
import cleancity.kernel.documents.CsvWriter;
import cleancity.kernel.documents.reading.Bundled;
import cleancity.kernel.documents.reading.CellFault;
import cleancity.kernel.documents.reading.Columns;
import cleancity.kernel.documents.reading.Faults;
import cleancity.kernel.documents.reading.Names;
import cleancity.kernel.documents.reading.RowValues;
import cleancity.kernel.documents.reading.Table;
import cleancity.kernel.documents.reading.Template;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The routing table as a spreadsheet: out, and in again as a whole or not at all. */
public final class RoutingTable {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Columns COLUMNS =
            Bundled.columns(RoutingTable.class, "/complaint/route-columns.csv", "派遣表", 10_000);

    private final CatalogStore catalogs;
    private final AreaReading area;
    private final ChangeRules change;
    private final ProblemTexts texts = new ProblemTexts("complaint", RoutingTable.class.getClassLoader());

    record Imported(int rows) {}

    public RoutingTable(CatalogStore catalogs, Areas areas, ChangeRules change) {
        this.change = change;
        this.catalogs = catalogs;
        this.area = new AreaReading(areas, new AreaNames(areas));
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("exportRoutes", this::export);
        endpoints.on("importRoutes", this::replace);
        endpoints.on("downloadRoutesTemplate", this::template);
    }

    private Answer export(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST);
        var routes = catalogs.current().routes();
        return Answer.stream("text/csv; charset=utf-8", "routes.csv", out -> {
            try (var csv = CsvWriter.forPeople(out)) {
                csv.row("area", "category", "unit");
                routes.forEach(route -> csv.row(route.area(), route.category(), route.unit()));
            }
        });
    }

    private Answer template(Call call) {
        return Answer.stream(XLSX, "routes.xlsx", out -> Template.write(out, COLUMNS, texts, call.locale()));
    }

    private Answer replace(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var catalog = catalogs.current();
        var table = Table.read(
                call.rawBody().getBytes(), COLUMNS, call.query("sheet").orElse(null));
        var faults = new Faults();
        var routes = routes(table, catalog, faults);
        var wrong = table.faults().isEmpty() ? faults.of(table.rows().size()) : table.faults();
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(
                    ComplaintRule.IMPORT_FAULTY,
                    Map.of("faults", wrong.size()),
                    wrong.stream().map(CellFault::toFault).toList());
        }
        change.trace("set-routes", routes.size() + " 行", call.actor());
        catalogs.change(old -> new Catalog(old.categories(), old.units(), routes, old.limits()));
        return Answer.ok(new Imported(routes.size()));
    }

    private List<RouteRule> routes(Table table, Catalog catalog, Faults faults) {
        var units = new UnitNames(catalog, area.names());
        var kinds = new Names<String>().add(RouteRule.ALL, List.of(RouteRule.ALL));
        catalog.categories().forEach(each -> kinds.add(each.code(), List.of(each.code(), each.name())));
        catalog.categories().stream()
                .map(Category::group)
                .distinct()
                .forEach(group -> kinds.add(group, List.of(group)));
        var routes = new ArrayList<RouteRule>();
        for (var row : table.rows()) {
            var values = new RowValues(row, faults);
            var where = values.required("area", area);
            var kind = values.required("category", kinds);
            var unit = values.required("unit", units);
            if (where != null && kind != null && unit != null) {
                routes.add(new RouteRule(where, kind, unit.getFirst()));
            }
        }
        return routes;
    }
}
