package cleancity.complaint.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the next examination is expected to give, from the last inspection and what was put right since, and where points
 * can be had back. What nothing is known of makes a range, not a figure.
 *
 * @param points the most that can be had
 * @param expected only when every section is known
 * @param low when the unknown sections gave nothing
 * @param high when they gave everything
 */
public record Examination(
        double points,
        @Nullable Double expected,
        double low,
        double high,
        double passLine,
        List<ExamSection> sections,
        List<Gain> gains) {
    /** As the title's earlier score sheet had it: 800 of 1000. The office states what holds now. */
    public static final double PASS_SHARE = 0.8;

    public static Examination of(
            ScoringSheet sheet,
            @Nullable Inspection last,
            List<OpenLoss> open,
            Map<String, Statement> stated,
            @Nullable Double passLine) {
        var root = sheet.items().getFirst();
        var sections = sheet.items().stream()
                .filter(item -> root.code().equals(item.parent()))
                .map(item -> ExamSection.of(item, last, open, stated.get(item.code())))
                .toList();
        var known = sections.stream().filter(each -> each.expected() != null).toList();
        double low = known.stream().mapToDouble(each -> orZero(each.expected())).sum();
        double missing = sections.stream()
                .filter(each -> each.expected() == null)
                .mapToDouble(ExamSection::points)
                .sum();
        boolean all = !sections.isEmpty() && known.size() == sections.size();
        return new Examination(
                root.points(),
                all ? low : null,
                low,
                low + missing,
                passLine == null ? PASS_SHARE * root.points() : passLine,
                sections,
                Gain.of(sheet, open));
    }

    private static double orZero(@Nullable Double value) {
        return value == null ? 0 : value;
    }
}
