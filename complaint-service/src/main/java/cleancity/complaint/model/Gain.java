package cleancity.complaint.model;

import cleancity.complaint.model.ScoringSheet.Item;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Points that one unit can get back at one item.
 *
 * @param steps until all of its cases are closed
 * @param unproven cases without a picture of the work
 */
public record Gain(
        String item,
        String itemName,
        String unit,
        List<String> persons,
        double points,
        int steps,
        @Nullable Instant due,
        int unproven,
        List<String> caseIds) {
    private record Where(String item, String unit) {}

    /** Most points for the fewest steps first. */
    static List<Gain> of(ScoringSheet sheet, List<OpenLoss> open) {
        return open.stream()
                .collect(Collectors.groupingBy(
                        each -> new Where(each.finding().item(), each.finding().unit()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> gain(sheet, group.getKey(), group.getValue()))
                .sorted(Comparator.comparingDouble(Gain::ease)
                        .thenComparingDouble(Gain::points)
                        .reversed()
                        .thenComparing(Gain::item)
                        .thenComparing(Gain::unit))
                .toList();
    }

    private static Gain gain(ScoringSheet sheet, Where where, List<OpenLoss> group) {
        var name = sheet.find(where.item()).map(Item::name).orElse(where.item());
        return new Gain(
                where.item(),
                name,
                where.unit(),
                group.stream()
                        .map(each -> each.finding().person())
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList(),
                Inspection.sum(group.stream().map(each -> each.finding().lost())),
                group.stream().mapToInt(OpenLoss::steps).sum(),
                group.stream()
                        .map(OpenLoss::due)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                (int) group.stream().filter(each -> !each.isProven()).count(),
                group.stream()
                        .map(OpenLoss::file)
                        .filter(Objects::nonNull)
                        .map(CaseFile::id)
                        .toList());
    }

    private double ease() {
        return points / Math.max(1, steps);
    }
}
