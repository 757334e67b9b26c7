package cleancity.survey.estimates.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizeTest {
    private static final SampleSize FIVE_POINTS = SampleSize.simple(0.5, 0.05, Confidence.P95);

    @ParameterizedTest
    @CsvSource({".01, 9604", ".02, 2401", ".03, 1068", ".04, 601", ".05, 385", ".1, 97"})
    void shouldAskFor_whenTheMarginIsSet(double margin, long answers) {
        assertThat(SampleSize.simple(0.5, margin, Confidence.P95).answers()).isEqualTo(answers);
    }

    @Test
    void shouldAskForFewer_whenTheRateIsHigh() {
        assertThat(SampleSize.simple(0.9, 0.05, Confidence.P95).unlimited()).isCloseTo(138.2925, within(5e-5));
        assertThat(SampleSize.simple(0.9, 0.05, Confidence.P95).answers()).isEqualTo(139);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 80",
        "200, 132",
        "500, 217",
        "1000, 278",
        "2000, 322",
        "5000, 357",
        "10000, 370",
        "50000, 381",
        "75000, 382",
        "1000000, 384"
    })
    void shouldPrintKrejcieAndMorgansTable_whenPopulationsAreSmall(long population, long answers) {
        assertThat(SampleSize.krejcieMorgan(population)).isEqualTo(answers);
    }

    @ParameterizedTest
    @CsvSource({"1000, 278", "2000, 323", "10000, 370", "1000000, 384"})
    void shouldCorrectForThePopulation_whenItIsFinite(double population, long answers) {
        assertThat(FIVE_POINTS.ofPopulation(population).answers()).isEqualTo(answers);
    }

    @Test
    void shouldInviteMore_whenClusteredAndNotEverybodyAnswers() {
        SampleSize plan = FIVE_POINTS.withDesignEffect(2).withResponseRate(0.5);

        assertThat(plan.answers()).isEqualTo(769);
        assertThat(plan.invitations()).isEqualTo(1538);
        assertThat(plan.ofPopulation(600).invitations()).isEqualTo(600);
    }

    @Test
    void shouldReachThePower_whenATargetIsToBeProven() {
        ProofPlan plan = new ProofPlan(new Target(0.9), 0.93, Confidence.P95, 1);

        long answers = plan.answers(0.8);

        assertThat(plan.chance(answers)).isGreaterThanOrEqualTo(0.8);
        assertThat(plan.chance(answers / 2)).isLessThan(0.8);
        assertThat(plan.answers(0.9)).isGreaterThan(answers);
        assertThat(new ProofPlan(new Target(0.9), 0.93, Confidence.P95, 1.5).answers(0.8))
                .isEqualTo((long) Math.ceil(1.5 * answers));
    }

    @Test
    void shouldGiveAllSixRates_whenDispositionsAreKnown() {
        ResponseRates rates = new ResponseRates(400, 20, 150, 200, 10, 100, 20, 0.5);

        assertThat(new double[] {rates.rr1(), rates.rr2(), rates.rr3(), rates.rr4(), rates.rr5(), rates.rr6()})
                .containsExactly(new double[] {.4444, .4667, .4762, .5000, .5128, .5385}, within(5.1e-5));
    }

    @Test
    void shouldRefuse_whenAPlanMakesNoSense() {
        assertThatThrownBy(() -> SampleSize.simple(1, 0.05, Confidence.P95))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FIVE_POINTS.withResponseRate(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ProofPlan(new Target(0.9), 0.9, Confidence.P95, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResponseRates(0, 0, 0, 0, 0, 5, 5, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ResponseRates(1, -1, 0, 0, 0, 0, 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
