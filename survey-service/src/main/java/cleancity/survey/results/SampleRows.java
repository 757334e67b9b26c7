package cleancity.survey.results;

import cleancity.survey.estimates.design.RakingControl;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Form;
import cleancity.survey.model.WaveDesign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/**
 * A probability sample as rows of a survey design: alike answers of one community and demographic cell are one row with
 * a frequency, so the cost is that of the cells. Base weights are N/(π·n) per community; where drawn communities have not
 * answered, those of their stratum that have stand for them too. Then the weights are raked to the city's sex and age
 * margins of people aged 15 and over. A stratum in which nobody has answered is left to that last step.
 */
final class SampleRows {
    private final Form form;
    private final WaveDesign.Probability design;
    private final List<String> communities = new ArrayList<>();
    private final List<String> strata = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Long> frequencies = new ArrayList<>();

    record Drawn(SurveyDesign design, List<String> communities, Weighting weighting) {
        /** Whether the weights meet the population margins. */
        boolean raked() {
            return weighting.raked();
        }
    }

    SampleRows(Form form, WaveDesign.Probability design) {
        this.form = form;
        this.design = design;
    }

    boolean isEmpty() {
        return communities.isEmpty();
    }

    /**
     * Adds alike answers; tells whether there were any.
     *
     * @param n answers of the community in all
     */
    boolean add(WaveDesign.Psu psu, long n, String cell, long frequency) {
        if (frequency <= 0) {
            return false;
        }
        communities.add(psu.community());
        strata.add(psu.stratum());
        cells.add(cell);
        weights.add(psu.size() / (psu.probability() * n));
        frequencies.add(frequency);
        return true;
    }

    Drawn drawn() {
        standInForTheSilent();
        var plain = SurveyDesign.withWeights(
                        weights.stream().mapToDouble(Double::doubleValue).toArray())
                .strata(strata)
                .psus(communities)
                .frequencies(frequencies.stream().mapToLong(Long::longValue).toArray())
                .build();
        var margins = CityMargins.of(form, cells, people());
        if (margins.margins().isEmpty()) {
            return new Drawn(plain, communities, Weighting.none(Weighting.Why.NOT_ASKED));
        }
        var raked = plain.raked(margins.margins(), RakingControl.TIGHT);
        return raked.converged()
                ? new Drawn(raked.design(), communities, Weighting.to(margins))
                : new Drawn(plain, communities, Weighting.none(Weighting.Why.NOT_CONVERGED));
    }

    /** In each stratum the people of all drawn communities over those of the communities with answers. */
    private void standInForTheSilent() {
        var answered = Set.copyOf(communities);
        var all = new HashMap<String, Double>();
        var heard = new HashMap<String, Double>();
        for (var psu : design.psus()) {
            all.merge(psu.stratum(), psu.size() / psu.probability(), Double::sum);
            if (answered.contains(psu.community())) {
                heard.merge(psu.stratum(), psu.size() / psu.probability(), Double::sum);
            }
        }
        for (int i = 0; i < strata.size(); i++) {
            var stratum = strata.get(i);
            weights.set(i, weights.get(i) * all.getOrDefault(stratum, 1.0) / heard.getOrDefault(stratum, 1.0));
        }
    }

    private double[] people() {
        var people = new double[cells.size()];
        Arrays.setAll(people, i -> weights.get(i) * frequencies.get(i));
        return people;
    }
}
