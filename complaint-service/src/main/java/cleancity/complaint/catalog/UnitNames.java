package cleancity.complaint.catalog;

import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.Unit;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaNames;
import cleancity.kernel.documents.reading.Bundled;
import cleancity.kernel.documents.reading.Cell;
import cleancity.kernel.documents.reading.Found;
import cleancity.kernel.documents.reading.Names;
import cleancity.kernel.documents.reading.ReadRule;
import cleancity.kernel.documents.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The units by their ids, short and official names; a town's by whatever its area is called. */
public final class UnitNames implements Reading<List<String>> {
    private static final Pattern BETWEEN = Pattern.compile("[、，,;；/|\\n]+");

    private final Names<String> names = new Names<>();
    private final Catalog catalog;
    private final AreaNames areas;

    public UnitNames(Catalog catalog, AreaNames areas) {
        this.catalog = catalog;
        this.areas = areas;
        var official = Bundled.rows(UnitNames.class, "/complaint/unit-names.csv", "unit", "name").stream()
                .collect(Collectors.groupingBy(
                        row -> row.text("unit"), Collectors.mapping(row -> row.text("name"), Collectors.toList())));
        for (var unit : catalog.units()) {
            var called = new ArrayList<>(List.of(unit.id(), unit.name()));
            called.addAll(official.getOrDefault(unit.id(), List.of()));
            called.addAll(called.stream().flatMap(UnitNames::others).toList());
            names.add(unit.id(), called.stream().distinct().toList());
        }
    }

    /** A unit of the city is called with the city's name, with 市 alone, or without. */
    private static java.util.stream.Stream<String> others(String name) {
        return name.startsWith("市")
                ? java.util.stream.Stream.of("潮州" + name, "潮州市" + name.substring(1), name.substring(1))
                : java.util.stream.Stream.of();
    }

    /** The one who answers first, then those who help: lists name several in one cell. */
    @Override
    public Found<List<String>> read(Cell cell) {
        var whole = one(cell);
        if (whole.value() != null) {
            return Found.of(List.of(whole.value()));
        }
        var all = new ArrayList<String>();
        for (var part : BETWEEN.splitAsStream(cell.text()).toList()) {
            var found = one(new Cell(part.strip(), cell.kind()));
            if (found.value() == null) {
                return Found.not(found.rule() == null ? ReadRule.CELL_UNKNOWN : found.rule(), found.details());
            }
            all.add(found.value());
        }
        return Found.of(all.stream().distinct().toList());
    }

    private Found<String> one(Cell cell) {
        var found = names.read(cell);
        if (found.value() != null) {
            return found;
        }
        var towns = areas.find(cell.text().replaceFirst("(人民政府|政府)$", "")).stream()
                .map(Area::code)
                .flatMap(code -> catalog.unit(code).stream())
                .map(Unit::id)
                .toList();
        return switch (towns.size()) {
            case 0 -> found;
            case 1 -> Found.of(towns.getFirst());
            default ->
                Found.not(
                        ReadRule.CELL_AMBIGUOUS,
                        Map.of("choices", towns.stream().map(catalog::unitName).collect(Collectors.joining("、"))));
        };
    }
}
