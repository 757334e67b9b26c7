package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.evaluation.model.Direction;
import cleancity.evaluation.model.Indicator;
import cleancity.evaluation.model.IndicatorDefinition;
import cleancity.evaluation.model.IndicatorRule;
import cleancity.evaluation.model.YearValue;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorRulesTest {
    private static final IndicatorDefinition LAMPS = new IndicatorDefinition(
            "street-lamps", "streets", "装灯率", "Lamps", null, "%", rule(Direction.AT_LEAST, "100", null), "standard");

    private static IndicatorRule rule(Direction direction, String threshold, String points) {
        return new IndicatorRule(direction, new BigDecimal(threshold), points == null ? null : new BigDecimal(points));
    }

    private static YearValue value(int year, String value) {
        return new YearValue(year, new BigDecimal(value), "年报", null, "office-1", Instant.EPOCH);
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, 90, 90.00, true",
        "AT_LEAST, 90, 89.99, false",
        "AT_MOST, 3, 3, true",
        "AT_MOST, 3, 3.01, false",
    })
    void shouldCountTheThresholdItself_whenAValueLiesOnIt(
            Direction direction, String threshold, String value, boolean met) {
        assertThat(rule(direction, threshold, null).isMetBy(new BigDecimal(value)))
                .isEqualTo(met);
    }

    @Test
    void shouldJudgeTheLatestYear_whenOlderValuesWereEnteredLater() {
        var indicator =
                Indicator.untouched("street-lamps").with(value(2026, "100")).with(value(2024, "80"));

        assertThat(indicator.values()).extracting(YearValue::year).containsExactly(2026, 2024);
        assertThat(indicator.state(LAMPS)).isEqualTo(Indicator.State.MET);
    }

    @Test
    void shouldReplaceTheYear_whenItIsEnteredAgain() {
        var indicator =
                Indicator.untouched("street-lamps").with(value(2026, "100")).with(value(2026, "99.9"));

        assertThat(indicator.values()).hasSize(1);
        assertThat(indicator.state(LAMPS)).isEqualTo(Indicator.State.MISSED);
    }

    @Test
    void shouldExpectNothing_whenPointsOrValuesAreUnknown() {
        var met = Indicator.untouched("street-lamps").with(value(2026, "100"));

        assertThat(met.expected(LAMPS)).isZero();
        assertThat(met.ruledBy(rule(Direction.AT_LEAST, "100", "6")).expected(LAMPS))
                .isEqualByComparingTo("6");
        assertThat(met.ruledBy(rule(Direction.AT_LEAST, "101", "6")).expected(LAMPS))
                .isZero();
        assertThat(Indicator.untouched("street-lamps").state(LAMPS)).isEqualTo(Indicator.State.NO_VALUE);
    }
}
