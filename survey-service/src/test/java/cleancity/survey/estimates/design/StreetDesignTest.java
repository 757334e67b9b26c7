package cleancity.survey.estimates.design;

import static cleancity.survey.estimates.design.Close.assertClose;
import static cleancity.survey.estimates.design.Close.assertEstimate;
import static cleancity.survey.estimates.design.Close.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.IntervalMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Three districts, eight communities, 160 answers: computed once with R survey 4.1, as a city would use it. */
class StreetDesignTest {
    private static final double TEN = 1e-9;
    private final Streets streets = new Streets(8);

    @Test
    void shouldGiveTheRate_whenStagesAreCorrectedForOrNot() {
        Estimate plain = streets.design(false, false).build().proportion(streets.yes());
        Estimate first = streets.design(true, false).build().proportion(streets.yes());
        Estimate both = streets.design(true, true).build().proportion(streets.yes());

        assertEstimate(plain, .8655128205, .04459608966, TEN);
        assertClose(plain.designEffect(), 2.724116863, TEN);
        assertEstimate(first, .8655128205, .04203707744, TEN);
        assertClose(first.designEffect(), 2.420456068, TEN);
        assertEstimate(both, .8655128205, .04365825441, TEN);
        assertThat(first.degreesOfFreedom()).isEqualTo(5);
        assertClose(first.kish(), 137.7093708, TEN);
    }

    @Test
    void shouldGiveTheInterval_whenTheFirstStageIsCorrected() {
        Estimate rate = streets.design(true, false).build().proportion(streets.yes());

        // The reference fits a logistic model, which stops at about seven digits.

        assertInterval(rate.rateInterval(IntervalMethod.LOGIT, Confidence.P95), .7177863644, .9421438736, 2e-7);
        assertInterval(rate.rateInterval(IntervalMethod.KORN_GRAUBARD, Confidence.P95), .7177374481, .9534047460, TEN);
        assertInterval(rate.rateInterval(IntervalMethod.WILSON, Confidence.P95), .7239167908, .9404606557, TEN);
        assertClose(rate.effectiveN(), 65.8702575, TEN);
    }

    @Test
    void shouldGiveEachDistrict_whenComparedInOneDesign() {
        Estimates districts = streets.design(true, false).build().meansBy(streets.yes(), streets.strata());

        assertEstimate(districts.get("XQ"), .8958333, .02173192, 5e-7);
        assertEstimate(districts.get("CA"), .8619048, .04049381, 5e-7);
        assertEstimate(districts.get("RP"), .8472222, .11302717, 5e-7);
    }

    @Test
    void shouldGiveTheJackknife_whenPsusAreLeftOutInTurn() {
        SurveyDesign design = streets.design(false, false).build();

        double variance = Jackknife.variance(design, d -> d.mean(streets.yes()).value());

        assertClose(Math.sqrt(variance), .04525761187, TEN);
    }

    @Test
    void shouldGiveTheRate_whenPostStratifiedToTheDistricts() {
        SurveyDesign weighted = streets.design(true, false)
                .build()
                .postStratified(
                        new Margin("district", streets.strata(), Map.of("CA", 27000.0, "RP", 18000.0, "XQ", 15000.0)));

        assertEstimate(weighted.proportion(streets.yes()), .8659821429, .03887581805, TEN);
    }

    @ParameterizedTest
    @CsvSource({"REMOVE, .02116623672", "CERTAINTY, .02116623672", "ADJUST, .03032753312", "AVERAGE, .02592323986"})
    void shouldFollowTheOption_whenADistrictHasOneCommunity(LonelyPsu option, double standardError) {
        Streets lonely = new Streets(7);

        Estimate rate = lonely.design(false, false).lonely(option).build().proportion(lonely.yes());

        assertEstimate(rate, .8461876833, standardError, TEN);
    }

    @Test
    void shouldCompareWaves_whenSamplesAreIndependent() {
        Estimate later = streets.design(true, false).build().proportion(streets.yes());
        Streets before = new Streets(7);
        Estimate earlier = before.design(false, false).build().proportion(before.yes());

        Contrast difference = IndependentSamples.difference(later, earlier);

        assertClose(difference.value(), .8655128205 - .8461876833, 1e-8);
        assertClose(difference.standardError(), Math.hypot(.04203707744, .03032753312), TEN);
        assertThat(difference.degreesOfFreedom()).isBetween(4.0, 9.0);
        assertThat(difference.pValue()).isBetween(0.6, 0.8);
        assertThat(IndependentSamples.differenceOfRates(later, earlier, Confidence.P95)
                        .interval()
                        .contains(difference.value()))
                .isTrue();
    }

    @Test
    void shouldCancelOut_whenTreatedAndControlMoveAlike() {
        Estimate rate = streets.design(true, false).build().proportion(streets.yes());

        Contrast lift = IndependentSamples.inDifferences(rate, rate, rate, rate);

        assertThat(lift.value()).isZero();
        assertClose(lift.standardError(), 2 * rate.standardError(), 1e-12);
        assertThat(lift.pValue()).isEqualTo(1);
        assertThat(IndependentSamples.inDifferencesOfRates(rate, rate, rate, rate, Confidence.P95)
                        .significant())
                .isFalse();
    }

    @Test
    void shouldAllowForSharedCommunities_whenDomainsAreDifferenced() {
        SurveyDesign design = streets.design(false, false).build();
        List<String> halves = new ArrayList<>();
        for (int i = 0; i < design.size(); i++) {
            halves.add(i % 2 == 0 ? "even" : "odd");
        }

        Estimates parts = design.meansBy(streets.yes(), halves);
        Contrast difference = parts.difference("even", "odd");

        double together = parts.get("even").variance() + parts.get("odd").variance();
        assertClose(difference.variance(), together - 2 * parts.covariance("even", "odd"), 1e-12);
        assertThat(difference.degreesOfFreedom()).isEqualTo(5);
    }
}
