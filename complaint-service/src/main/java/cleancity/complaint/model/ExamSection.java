package cleancity.complaint.model;

import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet.Item;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of the examination.
 *
 * @param last what it got in the last inspection
 * @param expected the same with the points that were had back since
 * @param source what a stated figure rests on
 */
public record ExamSection(
        String code,
        String name,
        double points,
        @Nullable Double last,
        @Nullable Double expected,
        Basis basis,
        @Nullable String source) {

    static ExamSection of(Item item, @Nullable Inspection last, List<OpenLoss> open, @Nullable Statement statement) {
        var lost = last == null
                ? List.<Finding>of()
                : last.findings().stream().filter(each -> below(item, each)).toList();
        if (!lost.isEmpty()) {
            double still = open.stream()
                    .map(OpenLoss::finding)
                    .filter(each -> below(item, each))
                    .mapToDouble(Finding::lost)
                    .sum();
            double all = Inspection.sum(lost.stream().map(Finding::lost));
            return new ExamSection(
                    item.code(),
                    item.name(),
                    item.points(),
                    Math.max(0, item.points() - all),
                    Math.max(0, item.points() - still),
                    Basis.INSPECTION,
                    null);
        }
        return statement == null
                ? new ExamSection(item.code(), item.name(), item.points(), null, null, Basis.UNKNOWN, null)
                : new ExamSection(
                        item.code(),
                        item.name(),
                        item.points(),
                        null,
                        Math.min(item.points(), statement.points()),
                        Basis.STATED,
                        statement.source());
    }

    private static boolean below(Item item, Finding finding) {
        return finding.path().contains(item.code());
    }
}
