package cleancity.survey.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PoolingTest {
    private static final int K = 5;

    /** Everybody stays one of at least k, also for who knows all traits: the people who may be the one looked for. */
    @Test
    void shouldLeaveKWhoLookAlike_whateverThePeopleAre() {
        var random = new Random(41);
        for (int round = 0; round < 400; round++) {
            var people = people(random, 1 + random.nextInt(120), 1 + random.nextInt(4), 1 + random.nextInt(5));
            var pooling = Pooling.of(people, K);
            long all = people.values().stream().mapToLong(Long::longValue).sum();

            var alike = new HashMap<List<String>, Long>();
            people.forEach((traits, n) -> alike.merge(told(pooling, traits), n, Long::sum));

            people.keySet().forEach(traits -> assertThat(alike.get(told(pooling, traits)))
                    .isGreaterThanOrEqualTo(Math.min(K, all)));
        }
    }

    @Test
    void shouldTellAll_whenEverybodyHasCompany() {
        var pooling = Pooling.of(Map.of(List.of("a", "x"), 5L, List.of("a", "y"), 6L, List.of("b", "x"), 9L), K);

        assertThat(pooling.told(List.of("a", "x"))).isEqualTo(2);
        assertThat(pooling.told(List.of("b", "x"))).isEqualTo(2);
    }

    @Test
    void shouldPoolTheNextSmallest_whenASinglePersonStandsOut() {
        var pooling = Pooling.of(Map.of(List.of("a"), 40L, List.of("b"), 7L, List.of("c"), 1L), K);

        assertThat(pooling.told(List.of("c"))).isZero();
        assertThat(pooling.told(List.of("b"))).isZero();
        assertThat(pooling.told(List.of("a"))).isEqualTo(1);
    }

    private static List<String> told(Pooling pooling, List<String> traits) {
        var told = new ArrayList<>(traits.subList(0, pooling.told(traits)));
        while (told.size() < traits.size()) {
            told.add("~");
        }
        return told;
    }

    private static Map<List<String>, Long> people(Random random, int many, int traits, int values) {
        var people = new HashMap<List<String>, Long>();
        for (int i = 0; i < many; i++) {
            var traitsOfOne = IntStream.range(0, traits)
                    .mapToObj(_ -> "v" + (int) (values * random.nextDouble() * random.nextDouble()))
                    .toList();
            people.merge(traitsOfOne, 1L, Long::sum);
        }
        return people;
    }
}
