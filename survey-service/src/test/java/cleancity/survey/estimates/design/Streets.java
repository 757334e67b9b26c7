package cleancity.survey.estimates.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Eight communities in three districts, twenty answers each. */
final class Streets {
    private static final String[] DISTRICT = {"XQ", "XQ", "XQ", "CA", "CA", "CA", "RP", "RP"};
    private static final double[] COMMUNITIES = {12, 12, 12, 18, 18, 18, 21, 21};
    private static final double[] RESIDENTS = {900, 1500, 1200, 2000, 800, 1400, 1100, 700};
    private static final int[] YES = {19, 18, 17, 16, 19, 18, 15, 20};
    private static final int ANSWERS = 20;

    private final int psus;

    Streets(int psus) {
        this.psus = psus;
    }

    List<String> strata() {
        List<String> strata = new ArrayList<>();
        for (int row = 0; row < psus * ANSWERS; row++) {
            strata.add(DISTRICT[row / ANSWERS]);
        }
        return strata;
    }

    double[] yes() {
        return rows(row -> row % ANSWERS < YES[row / ANSWERS] ? 1 : 0);
    }

    SurveyDesignBuilder design(boolean firstStage, boolean secondStage) {
        List<String> labels = new ArrayList<>();
        for (int row = 0; row < psus * ANSWERS; row++) {
            labels.add("psu" + row / ANSWERS);
        }
        double[] weights =
                rows(row -> COMMUNITIES[row / ANSWERS] / drawn(row / ANSWERS) * RESIDENTS[row / ANSWERS] / ANSWERS);
        SurveyDesignBuilder design =
                SurveyDesign.withWeights(weights).strata(strata()).psus(labels);
        if (firstStage) {
            design.psuPopulation(rows(row -> COMMUNITIES[row / ANSWERS]));
        }
        if (secondStage) {
            design.unitPopulation(rows(row -> RESIDENTS[row / ANSWERS]));
        }
        return design;
    }

    /** Communities drawn in the district; unchanged when the last one is dropped to leave another alone. */
    private static double drawn(int psu) {
        return DISTRICT[psu].equals("RP") ? 2 : 3;
    }

    private double[] rows(IntToDoubleFunction value) {
        return IntStream.range(0, psus * ANSWERS).mapToDouble(value).toArray();
    }
}
