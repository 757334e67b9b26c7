package cleancity.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Refusal;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeSampleTest {
    private static final FieldWork ANYWHERE = new FieldWork(Double.POSITIVE_INFINITY, 1, 1);

    @ParameterizedTest
    @CsvSource({"0.05,0.5,1000,278", "0.05,0.5,10000,370", "0.05,0.5,2000,323", "0.03,0.5,2000000000,1068"})
    void shouldGiveCochransFigures_whenThePopulationIsLimited(
            double margin, double rate, double population, long answers) {
        var size = SizeSample.forMargin(margin, rate, new FieldWork(population, 1, 1));

        assertThat(size.answers()).isEqualTo(answers);
    }

    @Test
    void shouldAskMore_whenPeopleAreAlikeAndSomeDoNotAnswer() {
        var size = SizeSample.forMargin(0.05, 0.5, new FieldWork(Double.POSITIVE_INFINITY, 2, 0.5));

        assertThat(size.unlimited()).isEqualTo(385);
        assertThat(size.answers()).isEqualTo(769);
        assertThat(size.invitations()).isEqualTo(1538);
    }

    @Test
    void shouldProveTheTarget_whenTheMinimumRateIsObserved() {
        var size = SizeSample.forProof(0.9, 0.93, 0.8, ANYWHERE);

        long yes = Math.round(size.minimumRate() * size.answers());
        assertThat(new Target(0.9).minimumYes(size.answers(), Confidence.P95)).hasValue(yes);
        assertThat(size.chance()).isGreaterThanOrEqualTo(0.8);
        assertThat(SizeSample.forProof(0.9, 0.93, 0.95, ANYWHERE).answers()).isGreaterThan(size.answers());
        assertThat(SizeSample.forProof(0.9, 0.93, 0.8, new FieldWork(1000, 1, 1))
                        .answers())
                .isLessThan(size.answers());
    }

    @Test
    void shouldRefuse_whenTheSupposedRateIsNotAboveTheTarget() {
        assertThatThrownBy(() -> SizeSample.forProof(0.9, 0.9, 0.8, ANYWHERE))
                .isInstanceOf(Refusal.Invalid.class)
                .hasMessage("target-not-provable");
        assertThatThrownBy(() -> SizeSample.forProof(0.9, 0.9000001, 0.8, ANYWHERE))
                .hasMessage("target-not-provable");
    }
}
