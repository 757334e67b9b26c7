package cleancity.kernel.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PopulationTest {
    @Test
    void shouldNameSourceAndYear_whenBundled() {
        var population = Population.bundled();

        assertThat(population.source()).contains("Chaozhou Bureau of Statistics");
        assertThat(population.year()).isEqualTo(2023);
        assertThat(population.city()).isEqualTo(2_576_200);
        assertThat(population.ofDistrict("445102")).contains(578_400L);
        assertThat(population.ofDistrict("445102007")).isEmpty();
        assertThat(population.shareBySex()).containsKeys("male", "female");
        assertThat(population.shareByAge()).containsKeys("0-14", "15-59", "60+");
    }

    @Test
    void shouldRefuse_whenFiguresDoNotAddUp() {
        var whole = Map.of("all", 1.0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("s", 2023, "persons", 3, Map.of("1", 2L), whole, whole));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("s", 2023, "persons", 2, Map.of("1", 2L), whole, Map.of("some", 0.9)));
    }
}
