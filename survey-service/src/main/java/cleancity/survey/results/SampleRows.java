package cleancity.survey.results;

import cleancity.survey.estimates.design.RakingControl;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Form;
import cleancity.survey.model.WaveDesign;
import java.util.ArrayList;
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

    /** @param raked whether the weights meet the population margins */
    record Drawn(SurveyDesign design, List<String> communities, boolean raked) {}

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
        try {
            var raked = plain.raked(CityMargins.of(form, cells), RakingControl.TIGHT);
            return new Drawn(raked.design(), communities, raked.converged());
        } catch (IllegalArgumentException e) {
            return new Drawn(plain, communities, false); // some group has not answered at all
        }
    }
}
