package cleancity.survey.results;

import cleancity.survey.estimates.design.RakingControl;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Form;
import cleancity.survey.model.WaveDesign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A probability sample as rows of a survey design: alike answers of one community and demographic cell are one row with
 * a frequency, so the cost is that of the cells. Base weights are N/(π·n) per community; they are raked to the city's
 * sex and age margins of people aged 15 and over.
 */
final class SampleRows {
    private final Form form;
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

    SampleRows(Form form) {
        this.form = form;
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

    private double[] people() {
        var people = new double[cells.size()];
        Arrays.setAll(people, i -> weights.get(i) * frequencies.get(i));
        return people;
    }
}
