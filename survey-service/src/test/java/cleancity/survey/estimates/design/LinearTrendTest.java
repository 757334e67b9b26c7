package cleancity.survey.estimates.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearTrendTest {
    private static final double NORMAL = Double.POSITIVE_INFINITY;

    @Test
    void shouldBeTheDifference_whenThereAreTwoWaves() {
        var line = LinearTrend.of(
                List.of(new LinearTrend.Point(0.81, 0.0004, 20), new LinearTrend.Point(0.86, 0.0009, 30)));

        assertThat(line.value()).isCloseTo(0.05, within(1e-12));
        assertThat(line.variance()).isCloseTo(0.0013, within(1e-15));
        // Satterthwaite: (a + b)²/(a²/20 + b²/30)
        assertThat(line.degreesOfFreedom()).isCloseTo(1.69e-6 / (1.6e-7 / 20 + 8.1e-7 / 30), within(1e-9));
    }

    @Test
    void shouldBeTheLeastSquaresSlope_whenThereAreManyWaves() {
        var random = new Random(3);
        for (int waves = 2; waves < 12; waves++) {
            var points = random.doubles(waves)
                    .mapToObj(value -> new LinearTrend.Point(value, 0.01, NORMAL))
                    .toList();
            double meanX = (waves - 1) / 2.0;
            double meanY = points.stream()
                    .mapToDouble(LinearTrend.Point::value)
                    .average()
                    .orElseThrow();
            double xy = 0;
            double xx = 0;
            for (int i = 0; i < waves; i++) {
                xy += (i - meanX) * (points.get(i).value() - meanY);
                xx += (i - meanX) * (i - meanX);
            }
            var line = LinearTrend.of(points);
            assertThat(line.value()).isCloseTo(xy / xx, within(1e-12));
            assertThat(line.variance()).isCloseTo(0.01 / xx, within(1e-12));
        }
    }

    @Test
    void shouldNotClaimATrend_whenASampleHasNoDegreesOfFreedom() {
        var line =
                LinearTrend.of(List.of(new LinearTrend.Point(0.1, 0.0004, 0), new LinearTrend.Point(0.9, 0.0004, 30)));

        assertThat(line.pValue()).isEqualTo(1);
        assertThatThrownBy(() -> LinearTrend.of(List.of(new LinearTrend.Point(1, 1, 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
