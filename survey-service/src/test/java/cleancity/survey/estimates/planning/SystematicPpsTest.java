package cleancity.survey.estimates.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SystematicPpsTest {
    private static final List<SamplingUnit> FRAME = List.of(
            new SamplingUnit("XQ", "445102001001", 900),
            new SamplingUnit("XQ", "445102001002", 1500),
            new SamplingUnit("XQ", "445102001003", 600),
            new SamplingUnit("CA", "445103001001", 9000),
            new SamplingUnit("CA", "445103001002", 400),
            new SamplingUnit("CA", "445103001003", 800),
            new SamplingUnit("CA", "445103001004", 800));

    @Test
    void shouldDrawTheSameSample_whenTheSeedIsTheSame() {
        SamplingPlan first = SystematicPps.draw(FRAME, Map.of("XQ", 2, "CA", 2), 4451);

        assertThat(SystematicPps.draw(FRAME, Map.of("XQ", 2, "CA", 2), 4451)).isEqualTo(first);
        assertThat(first.seed()).isEqualTo(4451);
        assertThat(first.selected()).hasSize(4);
    }

    @Test
    void shouldTakeAUnitForSure_whenItIsLargerThanTheInterval() {
        SamplingPlan plan = SystematicPps.draw(FRAME, Map.of("XQ", 2, "CA", 2), 7);

        SelectedUnit large = plan.selected().stream()
                .filter(s -> s.unit().code().equals("445103001001"))
                .findFirst()
                .orElseThrow();
        assertThat(large.certain()).isTrue();
        assertThat(large.weight(30)).isEqualTo(300);
    }

    @Test
    void shouldDrawInProportionToSize_whenRepeated() {
        Map<String, Integer> drawn = new HashMap<>();
        Map<String, Double> claimed = new HashMap<>();
        int repeats = 20_000;
        for (int seed = 0; seed < repeats; seed++) {
            // Neighbouring seeds of java.util.Random start alike; spread them as real seeds are.
            for (SelectedUnit unit : SystematicPps.draw(FRAME, Map.of("XQ", 2, "CA", 2), seed * 0x9E3779B97F4A7C15L)
                    .selected()) {
                drawn.merge(unit.unit().code(), 1, Integer::sum);
                claimed.put(unit.unit().code(), unit.inclusionProbability());
            }
        }

        claimed.forEach((code, pi) ->
                assertThat((double) drawn.get(code) / repeats).as(code).isCloseTo(pi, within(0.015)));
        assertThat(claimed.get("445103001002")).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void shouldDrawTheNumberAskedFor_whenFramesAreRandom() {
        Random random = new Random(99);
        for (int i = 0; i < 500; i++) {
            List<SamplingUnit> frame = new ArrayList<>();
            int units = 5 + random.nextInt(60);
            for (int u = 0; u < units; u++) {
                frame.add(
                        new SamplingUnit("s" + u % (1 + units / 10), "u" + u, 1 + Math.exp(3 * random.nextGaussian())));
            }
            int strata = 1 + units / 10;
            int wanted = Math.min(units, 2 * strata + random.nextInt(units));
            Map<String, Integer> allocation = SystematicPps.allocate(frame, wanted);
            SamplingPlan plan = SystematicPps.draw(frame, allocation, random.nextLong());

            assertThat(plan.selected()).hasSize(wanted);
            assertThat(plan.selected()).doesNotHaveDuplicates();
            assertThat(plan.selected())
                    .allSatisfy(s -> assertThat(s.inclusionProbability()).isBetween(0.0, 1.0));
        }
    }

    @Test
    void shouldSplitByLargestRemainder_whenStrataDiffer() {
        assertThat(SystematicPps.allocate(FRAME, 6)).isEqualTo(Map.of("XQ", 2, "CA", 4));
    }

    @Test
    void shouldRefuse_whenTheFrameCannotGiveTheSample() {
        assertThatThrownBy(() -> SystematicPps.draw(FRAME, Map.of("XQ", 2), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CA");
        assertThatThrownBy(() -> SystematicPps.draw(FRAME, Map.of("XQ", 4, "CA", 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SystematicPps.allocate(FRAME, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SystematicPps.draw(List.of(FRAME.getFirst(), FRAME.getFirst()), Map.of("XQ", 1), 1))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new SamplingUnit("XQ", "x", 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
