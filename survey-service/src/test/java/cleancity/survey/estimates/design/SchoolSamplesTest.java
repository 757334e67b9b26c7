package cleancity.survey.estimates.design;

import static cleancity.survey.estimates.design.Close.assertClose;
import static cleancity.survey.estimates.design.Close.assertEstimate;
import static cleancity.survey.estimates.design.Close.assertInterval;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.IntervalMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Figures of R survey 4.1 on the California school samples; the same to five digits in its published output. */
class SchoolSamplesTest {
    /** Printed with ten digits. */
    private static final double TEN = 1e-9;

    private static final double SEVEN = 1e-6;
    /** R stops at a change of one unit, here one school of 6194; our tolerance is a share of all weights. */
    private static final RakingControl R_DEFAULT = new RakingControl(10, 1 / 6194.0);

    private static final Map<String, Double> TYPES = Map.of("E", 4421.0, "H", 755.0, "M", 1018.0);
    private static final Map<String, Double> TARGETS = Map.of("No", 1072.0, "Yes", 5122.0);

    @Nested
    class Stratified {
        private final Table schools = Table.read("apistrat.csv");
        private final SurveyDesign design = stratified(schools);

        @Test
        void shouldGiveMeansAndTotals_whenDrawnInStrata() {
            assertEstimate(design.mean(schools.number("api00")), 662.2873632, 9.408940803, TEN);
            assertEstimate(design.total(schools.number("enroll")), 3687177.532, 114641.7161, TEN);
            assertEstimate(design.proportion(schools.yes("sch.wide")), .8279480114, .02434478011, TEN);
            assertEstimate(design.proportion(schools.yes("awards")), .6389360641, .0344059180, TEN);
            assertEstimate(design.proportion(schools.yes("comp.imp")), .6556490119, .0337254958, TEN);
        }

        @Test
        void shouldTellWhatTheDesignCosts_whenDrawnInStrata() {
            assertClose(design.mean(schools.number("api00")).designEffect(), 1.204457, SEVEN);
            assertClose(design.proportion(schools.yes("sch.wide")).designEffect(), .85557, 1e-5);
            assertClose(design.mean(schools.number("api00")).kish(), 168.5813313, TEN);
            assertThat(design.degreesOfFreedom()).isEqualTo(197);
        }

        @Test
        void shouldGiveEachMethodsInterval_whenAProportionIsEstimated() {
            Estimate rate = design.proportion(schools.yes("sch.wide"));

            assertRate(rate, IntervalMethod.MEAN, .7799382, .8759578);
            assertRate(rate, IntervalMethod.LOGIT, .7745397, .8708149);
            assertRate(rate, IntervalMethod.ARCSINE, .7774179, .8731788);
            assertRate(rate, IntervalMethod.KORN_GRAUBARD, .7741713, .8734316);
            assertRate(rate, IntervalMethod.WILSON, .7748146, .8706376);
            assertClose(rate.effectiveN(), 240.3538325, TEN);
        }

        @Test
        void shouldGiveMeansByGroup_whenGroupsAreStrata() {
            Estimates types = design.meansBy(schools.number("api00"), schools.text("stype"));

            assertEstimate(types.get("E"), 674.43, 12.38247979, TEN);
            assertEstimate(types.get("H"), 625.82, 14.93712919, TEN);
            assertEstimate(types.get("M"), 636.60, 16.21470731, TEN);
            assertThat(types.covariance("E", "H")).isZero();
            assertClose(types.difference("E", "H").standardError(), Math.hypot(12.38247979, 14.93712919), TEN);
        }

        @Test
        void shouldGiveTheRatio_whenPupilsTestedAreCompared() {
            Estimate ratio = design.ratio(schools.number("api.stu"), schools.number("enroll"));

            assertEstimate(ratio, .8369568869, .0077571032, 1e-8);
        }

        @Test
        void shouldTestIndependence_whenTwoVariablesAreCrossed() {
            RaoScott types = CrossTable.of(design, schools.text("sch.wide"), schools.text("stype"))
                    .independence();
            RaoScott improvement = CrossTable.of(design, schools.text("sch.wide"), schools.text("comp.imp"))
                    .independence();

            assertClose(types.f(), 17.24744396, TEN);
            assertClose(types.numeratorDegreesOfFreedom(), 1.828671504, TEN);
            assertClose(types.denominatorDegreesOfFreedom(), 360.2482863, TEN);
            assertClose(types.pValue(), 2.035046e-07, SEVEN);
            assertClose(improvement.f(), 47.317733, 1e-7);
        }

        @Test
        void shouldGiveRakedFigures_whenRakedToTwoMargins() {
            Raked raked = design.raked(
                    List.of(schools.margin("stype", TYPES), schools.margin("sch.wide", TARGETS)), RakingControl.TIGHT);

            assertThat(raked.converged()).isTrue();
            assertEstimate(raked.design().mean(schools.number("api00")), 662.2116504, 9.27291509, TEN);
        }

        private void assertRate(Estimate rate, IntervalMethod method, double low, double high) {
            assertInterval(rate.rateInterval(method, Confidence.P95), low, high, SEVEN);
        }
    }

    @Nested
    class Simple {
        private final Table schools = Table.read("apisrs.csv");
        private final SurveyDesign design = SurveyDesign.withWeights(schools.number("pw"))
                .psuPopulation(schools.number("fpc"))
                .build();

        @Test
        void shouldGiveTheMean_whenDrawnAtRandom() {
            assertEstimate(design.mean(schools.number("api00")), 656.585, 9.249722, SEVEN);
        }

        @Test
        void shouldGiveTheMean_whenPostStratified() {
            SurveyDesign weighted = design.postStratified(schools.margin("stype", TYPES));

            assertEstimate(weighted.mean(schools.number("api00")), 656.781581, 9.156538162, TEN);
        }
    }

    @Nested
    class Clustered {
        private final Table schools = Table.read("apiclus1.csv");
        private final SurveyDesign design = clustered(schools);

        @Test
        void shouldGiveMeansAndTotals_whenDrawnInClusters() {
            Estimate mean = design.mean(schools.number("api00"));

            assertEstimate(mean, 644.1693989, 23.54224069, TEN);
            assertClose(mean.designEffect(), 9.345869, SEVEN);
            assertThat(mean.psus()).isEqualTo(15);
            assertThat(mean.n()).isEqualTo(183);
            assertEstimate(design.total(schools.number("enroll")), 3404940.135, 932235.027, TEN);
        }

        @Test
        void shouldGiveIntervals_whenDrawnInClusters() {
            Estimate rate = design.proportion(schools.yes("sch.wide"));

            assertEstimate(rate, .8743169399, .02035947724, TEN);
            assertInterval(rate.rateInterval(IntervalMethod.LOGIT, Confidence.P95), .8237989, .9119001, SEVEN);
            assertInterval(rate.rateInterval(IntervalMethod.WILSON, Confidence.P95), .8241715, .9116935, SEVEN);
        }

        @Test
        void shouldGiveWeightsAndVariance_whenPostStratified() {
            SurveyDesign weighted = design.postStratified(schools.margin("stype", TYPES));

            assertWeights(weighted, "stype", Map.of("E", 30.70138889, "H", 53.92857143, "M", 40.72));
            assertEstimate(weighted.mean(schools.number("api00")), 642.3107882, 23.92048645, TEN);
            assertEstimate(weighted.total(schools.number("enroll")), 3680892.945, 406292.6363, TEN);
            assertEstimate(weighted.proportion(schools.yes("sch.wide")), .8618078171, .0222314949, 1e-8);
        }

        @Test
        void shouldGiveWeightsAndVariance_whenRakedTightly() {
            SurveyDesign raked = rake(RakingControl.TIGHT).design();

            Map<String, Double> expected = Map.of(
                    "ENo",
                    39.83923625,
                    "EYes",
                    29.87067549,
                    "HNo",
                    67.12552924,
                    "HYes",
                    50.32940112,
                    "MNo",
                    49.06907216,
                    "MYes",
                    36.79102486);
            for (int i = 0; i < raked.size(); i++) {
                String cell =
                        schools.text("stype").get(i) + schools.text("sch.wide").get(i);
                assertClose(raked.weights()[i], expected.get(cell), TEN);
            }
            assertEstimate(raked.mean(schools.number("api00")), 641.2303209, 23.70361689, TEN);
            assertEstimate(raked.total(schools.number("enroll")), 3647280.148, 400603.2569, TEN);
            assertEstimate(raked.proportion(schools.yes("awards")), .6612697303, .0217886009, 1e-8);
            assertClose(raked.mean(schools.number("api00")).kish(), 174.0111586, TEN);
        }

        @Test
        void shouldGiveThePublishedFigures_whenRakedToOneSchool() {
            SurveyDesign raked = rake(R_DEFAULT).design();

            assertEstimate(raked.mean(schools.number("api00")), 641.2302469, 23.70364124, TEN);
            assertEstimate(raked.total(schools.number("enroll")), 3647300.031, 400602.7197, TEN);
        }

        private Raked rake(RakingControl control) {
            return design.raked(List.of(schools.margin("stype", TYPES), schools.margin("sch.wide", TARGETS)), control);
        }

        private void assertWeights(SurveyDesign weighted, String column, Map<String, Double> expected) {
            for (int i = 0; i < weighted.size(); i++) {
                assertClose(
                        weighted.weights()[i], expected.get(schools.text(column).get(i)), TEN);
            }
        }
    }

    @Nested
    class TwoStage {
        private final Table schools = Table.read("apiclus2.csv");
        private final SurveyDesign design = SurveyDesign.withWeights(schools.number("pw"))
                .psus(schools.text("dnum"))
                .psuPopulation(schools.number("fpc1"))
                .units(schools.text("snum"))
                .unitPopulation(schools.number("fpc2"))
                .build();

        @Test
        void shouldAddTheSecondStage_whenSchoolsAreDrawnInDistricts() {
            assertEstimate(design.mean(schools.number("api00")), 670.8118081, 30.09902738, 1e-7);
        }
    }

    static SurveyDesign stratified(Table schools) {
        return SurveyDesign.withWeights(schools.number("pw"))
                .strata(schools.text("stype"))
                .psuPopulation(schools.number("fpc"))
                .build();
    }

    static SurveyDesign clustered(Table schools) {
        return SurveyDesign.withWeights(schools.number("pw"))
                .psus(schools.text("dnum"))
                .psuPopulation(schools.number("fpc"))
                .build();
    }
}
