package cleancity.complaint.inspection;

import cleancity.complaint.catalog.AreaReading;
import cleancity.complaint.catalog.UnitNames;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet;
import cleancity.complaint.report.Locate;
import cleancity.kernel.area.AreaNames;
import cleancity.kernel.area.Areas;
import cleancity.kernel.documents.reading.Bundled;
import cleancity.kernel.documents.reading.CellFault;
import cleancity.kernel.documents.reading.Columns;
import cleancity.kernel.documents.reading.Faults;
import cleancity.kernel.documents.reading.Names;
import cleancity.kernel.documents.reading.Readings;
import cleancity.kernel.documents.reading.Row;
import cleancity.kernel.documents.reading.RowValues;
import cleancity.kernel.documents.reading.Table;
import cleancity.kernel.geo.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a list of findings row by row and names everything that is wrong with it: all or nothing. */
final class ReadFindings {
    static final Columns COLUMNS = Bundled.columns(ReadFindings.class, "/complaint/finding-columns.csv", "问题清单", 2_000);

    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(1_000);

    /** As the contract has them for a report, so that each finding can become a case: with its level in front. */
    private static final int WORDS = 2_000;

    private static final int ADDRESS = 200;
    private static final int PERSON = 100;
    private static final int DAYS = 200;

    private final AreaReading area;
    private final FindingPlace places;

    ReadFindings(Areas areas, Locate locate) {
        this.area = new AreaReading(areas, new AreaNames(areas));
        this.places = new FindingPlace(locate);
    }

    /** The findings are complete only when there is no fault. */
    record Draft(Table table, List<Finding> findings, List<CellFault> faults) {}

    Draft read(Table table, ScoringSheet sheet, Catalog catalog) {
        if (!table.faults().isEmpty()) {
            return new Draft(table, List.of(), table.faults());
        }
        var known = new Known(sheet, catalog, area);
        var faults = new Faults();
        var findings = new ArrayList<Finding>();
        for (var row : table.rows()) {
            finding(row, table, known, faults).ifPresent(findings::add);
        }
        return new Draft(table, findings, faults.of(table.rows().size()));
    }

    /** What the names in a list can mean. */
    private record Known(
            ScoringSheet sheet, Names<ScoringSheet.Item> items, Names<String> categories, UnitNames units) {
        Known(ScoringSheet sheet, Catalog catalog, AreaReading area) {
            this(sheet, new Names<>(), new Names<>(), new UnitNames(catalog, area.names()));
            sheet.items().forEach(item -> items.add(item, List.of(item.code(), item.name())));
            catalog.categories()
                    .forEach(
                            each -> categories.add(each.code(), List.of(each.code(), each.name(), each.popularName())));
        }
    }

    private java.util.Optional<Finding> finding(Row row, Table table, Known known, Faults faults) {
        var values = new RowValues(row, faults);
        var item = values.required("指标", known.items());
        var most =
                item == null ? MOST_POINTS : BigDecimal.valueOf(item.points()).stripTrailingZeros();
        var lost = values.required("扣分", Readings.number(BigDecimal.ZERO, most));
        var text = values.required("问题", Readings.text(WORDS));
        var category = values.required("类别", known.categories());
        var code = values.required("片区", area);
        var address = values.optional("地址", Readings.text(ADDRESS));
        var units = values.required("责任单位", known.units());
        var person = values.optional("责任人", Readings.text(PERSON));
        var days = values.optional("整改工作日", Readings.whole(1, DAYS));
        var place = places.of(values, table);
        if (item == null || lost == null || text == null || category == null || code == null || units == null) {
            return java.util.Optional.empty();
        }
        return values.isGood()
                ? java.util.Optional.of(new Finding(
                        row.number(),
                        item.code(),
                        known.sheet().upwards(item.code()),
                        lost.doubleValue(),
                        text,
                        category,
                        code,
                        address,
                        place.map(Place::lng).orElse(null),
                        place.map(Place::lat).orElse(null),
                        units.getFirst(),
                        units.size() > 1 ? units.subList(1, units.size()) : null,
                        person,
                        days,
                        null))
                : java.util.Optional.empty();
    }
}
