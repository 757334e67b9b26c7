package cleancity.survey.form;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Seeded choices, and a count of what came up. */
final class Dice {
    private final Random random;
    private final Map<String, Integer> counts;

    Dice(long seed, Map<String, Integer> counts) {
        this.random = new Random(seed);
        this.counts = counts;
    }

    static Map<String, Integer> counts() {
        return new TreeMap<>();
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    @SafeVarargs
    final <T> T one(T... these) {
        return these[random.nextInt(these.length)];
    }

    <T> T one(List<T> these) {
        return these.get(random.nextInt(these.size()));
    }

    <T> T seen(String feature, T value) {
        counts.merge(feature, 1, Integer::sum);
        return value;
    }
}
