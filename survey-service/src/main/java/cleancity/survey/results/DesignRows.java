package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.LocalText;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Form;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.WaveDesign;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rate of a probability sample as rows of a survey design. An answer outside the base stays as a missing value, so
 * that its community stays in the design.
 *
 * @param values score of each row
 */
record DesignRows(SampleRows.Drawn drawn, double[] values) {
    SurveyDesign design() {
        return drawn.design();
    }

    boolean[] inside(Areas areas, String area) {
        var inside = new boolean[values.length];
        var known = new HashMap<String, Boolean>();
        for (int i = 0; i < inside.length; i++) {
            inside[i] = known.computeIfAbsent(drawn.communities().get(i), community -> areas.isWithin(community, area));
        }
        return inside;
    }

    /** The design of one rate; null when nobody has answered in the sampled communities. */
    static @Nullable DesignRows of(Form form, WaveDesign.Probability design, Scores scores, Collection<Tally> tallies) {
        var rows = new SampleRows(form, design);
        var values = new ArrayList<Double>();
        tallies.forEach(tally -> design.psu(tally.community())
                .ifPresent(psu -> add(rows, values, psu, tally.counts(), scores.of(tally.counts()))));
        return rows.isEmpty() ? null : new DesignRows(rows.drawn(), array(values));
    }

    /** How the sample is weighted, whatever the rate. */
    static LocalText weighting(Form form, WaveDesign.Probability design, Collection<Tally> tallies) {
        var rows = new SampleRows(form, design);
        tallies.forEach(tally -> design.psu(tally.community()).ifPresent(psu -> tally.counts()
                .cells(Counts.EVERYBODY, Counts.EVERYBODY)
                .forEach((cell, n) -> rows.add(psu, tally.counts().n(), cell, n))));
        return rows.isEmpty() ? Notes.NOBODY : rows.drawn().weighting().said();
    }

    private static void add(
            SampleRows rows,
            List<Double> values,
            WaveDesign.Psu psu,
            Counts counts,
            Map<String, Map<Double, Long>> scored) {
        long n = counts.n();
        counts.cells(Counts.EVERYBODY, Counts.EVERYBODY).forEach((cell, everybody) -> {
            long rest = everybody;
            for (var score : scored.getOrDefault(cell, Map.of()).entrySet()) {
                if (rows.add(psu, n, cell, score.getValue())) {
                    values.add(score.getKey());
                }
                rest -= score.getValue();
            }
            if (rows.add(psu, n, cell, rest)) {
                values.add(Double.NaN);
            }
        });
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
