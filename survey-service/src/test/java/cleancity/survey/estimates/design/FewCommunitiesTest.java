package cleancity.survey.estimates.design;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.IntervalMethod;
import cleancity.survey.estimates.Target;
import cleancity.survey.estimates.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An area with two communities of twenty answers each, in which 89 of 100 people are satisfied. */
class FewCommunitiesTest {
    private static final int SAMPLES = 2000;
    private static final int ANSWERS = 20;
    private static final double TRUTH = 0.89;
    private static final Target TARGET = new Target(0.9);

    @ParameterizedTest
    @EnumSource(IntervalMethod.class)
    void shouldNeverClaimCertainty_whenCommunitiesTie(IntervalMethod method) {
        var random = new Random(20261201);
        int proven = 0;
        int covered = 0;
        for (int sample = 0; sample < SAMPLES; sample++) {
            var rate = rate(yes(random), yes(random));
            var interval = rate.rateInterval(method, Confidence.P95);
            assertThat(interval.width()).isGreaterThan(0.05);
            proven += TARGET.verdict(rate.value(), interval) == Verdict.PROVEN ? 1 : 0;
            covered += interval.contains(TRUTH) ? 1 : 0;
        }

        // Three standard errors of a share of 2.5 % among so many samples.
        assertThat(proven / (double) SAMPLES).isLessThanOrEqualTo(0.025 + 0.0105);
        assertThat(covered / (double) SAMPLES).isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void shouldReckonWithScatter_whenCommunitiesTieInATrend() {
        var tied = rate(19, 19);

        assertThat(tied.variance()).isLessThan(1e-20);
        assertThat(tied.rateVariance()).isGreaterThan(0.95 * 0.05 / 41);
        assertThat(rate(20, 20).rateVariance()).isPositive();
        assertThat(tied.effectiveN()).isLessThanOrEqualTo(40.001);
    }

    @Test
    void shouldNotExceedTheAnswers_whenTheVarianceIsSmallByAccident() {
        var nearlyTied = rate(18, 19);

        assertThat(nearlyTied.value() * (1 - nearlyTied.value()) / nearlyTied.variance())
                .isGreaterThan(100);
        assertThat(nearlyTied.effectiveN()).isLessThanOrEqualTo(40.001);
    }

    private static int yes(Random random) {
        int yes = 0;
        for (int i = 0; i < ANSWERS; i++) {
            yes += random.nextDouble() < TRUTH ? 1 : 0;
        }
        return yes;
    }

    /** One row for each kind of answer, with the weights of a real sample. */
    private static Estimate rate(int first, int second) {
        var psus = new ArrayList<String>();
        var values = new ArrayList<Double>();
        add(psus, values, "a", first);
        add(psus, values, "b", second);
        return SurveyDesign.withWeights(Collections.nCopies(psus.size(), 1214.3).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray())
                .psus(psus)
                .build()
                .proportion(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static void add(List<String> psus, List<Double> values, String psu, int yes) {
        for (int i = 0; i < ANSWERS; i++) {
            psus.add(psu);
            values.add(i < yes ? 1.0 : 0.0);
        }
    }
}
