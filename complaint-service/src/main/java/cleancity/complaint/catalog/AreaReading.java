package cleancity.complaint.catalog;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.AreaNames;
import cleancity.kernel.area.Areas;
import cleancity.kernel.documents.reading.Cell;
import cleancity.kernel.documents.reading.Found;
import cleancity.kernel.documents.reading.ReadRule;
import cleancity.kernel.documents.reading.Reading;
import java.util.Map;
import java.util.stream.Collectors;

/** An area by its code or by what people call it; where several can be meant, they are named with the area above. */
public record AreaReading(Areas areas, AreaNames names) implements Reading<String> {
    @Override
    public Found<String> read(Cell cell) {
        var found = names.find(cell.text());
        return switch (found.size()) {
            case 0 -> Found.not(ReadRule.CELL_UNKNOWN);
            case 1 -> Found.of(found.getFirst().code());
            default ->
                Found.not(
                        ReadRule.CELL_AMBIGUOUS,
                        Map.of("choices", found.stream().map(this::withAbove).collect(Collectors.joining("、"))));
        };
    }

    private String withAbove(Area area) {
        return areas.ancestors(area.code()).stream().findFirst().map(Area::name).orElse("") + area.name();
    }
}
