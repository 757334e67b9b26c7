package cleancity.survey.estimates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
    private static final Target NINETY = new Target(0.9);

    @ParameterizedTest
    @CsvSource({
        "200, 189",
        "300, 281",
        "400, 372",
        "500, 464",
        "600, 555",
        "800, 737",
        "1000, 919",
        "1500, 1373",
        "2000, 1827"
    })
    void shouldNameTheFewestYes_whenNinetyPercentMustBeProven(long n, long yes) {
        assertThat(NINETY.minimumYes(n, Confidence.P95)).hasValue(yes);
    }

    @Test
    void shouldNameNone_whenEvenFullAgreementProvesNothing() {
        assertThat(NINETY.minimumYes(34, Confidence.P95)).isEmpty();
        assertThat(NINETY.minimumYes(35, Confidence.P95)).hasValue(35);
    }

    @ParameterizedTest
    @CsvSource({"372, PROVEN", "371, NOMINAL", "360, NOMINAL", "359, NOT_MET"})
    void shouldJudge_whenFourHundredAnswered(long yes, Verdict verdict) {
        Proportion answers = new Proportion(yes, 400);

        assertThat(NINETY.verdict(answers.estimate(), answers.wilson(Confidence.P95)))
                .isEqualTo(verdict);
    }

    @Test
    void shouldAgreeWithTheVerdict_whenTargetsAreRandom() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            Target target = new Target(0.01 + 0.98 * random.nextDouble());
            long n = 1 + random.nextInt(2000);
            long most = target.minimumYes(n, Confidence.P95).orElse(n + 1);
            if (most <= n) {
                assertThat(verdict(target, most, n)).isEqualTo(Verdict.PROVEN);
            }
            if (most > 0) {
                assertThat(verdict(target, most - 1, n)).isNotEqualTo(Verdict.PROVEN);
            }
        }
    }

    @Test
    void shouldHideACell_whenItIsThin() {
        assertThat(SuppressionRule.STANDARD.reasonToHide(29, 5)).contains(SuppressionRule.Reason.TOO_FEW_ANSWERS);
        assertThat(SuppressionRule.STANDARD.reasonToHide(30, 1)).contains(SuppressionRule.Reason.TOO_FEW_PSUS);
        assertThat(SuppressionRule.STANDARD.reasonToHide(30, 2)).isEmpty();
    }

    @Test
    void shouldRefuse_whenTheTargetIsNoRate() {
        assertThatThrownBy(() -> new Target(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Target(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Verdict verdict(Target target, long yes, long n) {
        Proportion answers = new Proportion(yes, n);
        return target.verdict(answers.estimate(), answers.wilson(Confidence.P95));
    }
}
