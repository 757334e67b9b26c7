package cleancity.complaint.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One inspection from above and what it found.
 *
 * @param level who inspected, e.g. 省级暗访
 */
public record Inspection(
        String id,
        String name,
        String level,
        String date,
        String importedBy,
        Instant importedAt,
        List<Finding> findings) {
    public Inspection {
        findings = List.copyOf(findings);
    }

    /**
     * One finding.
     *
     * @param number row of the list it came with
     * @param item code of the scoring sheet
     * @param path the item and all above it
     * @param lost points
     * @param unit who answers for it
     * @param helpers other units the list names beside it
     * @param person who answers for it in the unit, as the list says
     * @param days 工作日 until it must be put right; null for the category's own limit
     * @param caseId the case it became
     */
    public record Finding(
            int number,
            String item,
            List<String> path,
            double lost,
            String text,
            String category,
            String area,
            @Nullable String address,
            @Nullable Double lng,
            @Nullable Double lat,
            String unit,
            @Nullable List<String> helpers,
            @Nullable String person,
            @Nullable Integer days,
            @Nullable String caseId) {
        public Finding {
            path = List.copyOf(path);
            helpers = helpers == null ? null : List.copyOf(helpers);
        }

        public Finding became(String otherCaseId) {
            return new Finding(
                    number,
                    item,
                    path,
                    lost,
                    text,
                    category,
                    area,
                    address,
                    lng,
                    lat,
                    unit,
                    helpers,
                    person,
                    days,
                    otherCaseId);
        }
    }

    public double lost() {
        return sum(findings.stream().map(Finding::lost));
    }

    /** In decimals, as points are given: tenths add up to tenths. */
    public static double sum(Stream<Double> points) {
        return points.map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    public Inspection with(List<Finding> others) {
        return new Inspection(id, name, level, date, importedBy, importedAt, others);
    }
}
