package cleancity.survey.model;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joint counts: item → option → demographic cell → answers. Immutable.
 *
 * @param byItem no key holds a dot; counts may be negative in a difference
 */
public record Counts(Map<String, Map<String, Map<String, Long>>> byItem) {
    public static final Counts NONE = new Counts(Map.of());
    /** Item under which everybody is counted, with the one option of the same name. */
    public static final String EVERYBODY = "~n";
    /** Option that counts who answered an item with several choices. */
    public static final String ASKED = "~asked";
    /** Item under which doubtful answers are counted, by flag; they are in every other count too. */
    public static final String FLAGGED = "~flagged";
    /** Item under which those outside the population are counted. */
    public static final String SCREENED_OUT = "~out";

    /** Answers that belong to the population. */
    public long n() {
        return option(EVERYBODY, EVERYBODY);
    }

    /** Answers with this option, over all cells. */
    public long option(String item, String option) {
        return cells(item, option).values().stream().mapToLong(Long::longValue).sum();
    }

    /** Answers with this option by cell. */
    public Map<String, Long> cells(String item, String option) {
        return byItem.getOrDefault(item, Map.of()).getOrDefault(option, Map.of());
    }

    /** Sum of both. */
    public Counts plus(Counts other) {
        return combined(other, 1);
    }

    /** What this has more than the other. */
    public Counts minus(Counts other) {
        return combined(other, -1);
    }

    private Counts combined(Counts other, int sign) {
        var sum = new Builder().add(this, 1).add(other, sign);
        return sum.build();
    }

    /** Collects counts; not thread-safe. */
    public static final class Builder {
        private final Map<String, Map<String, Map<String, Long>>> byItem = new TreeMap<>();

        public Builder add(String item, String option, String cell, long count) {
            var _ = byItem.computeIfAbsent(item, _ -> new TreeMap<>())
                    .computeIfAbsent(option, _ -> new TreeMap<>())
                    .merge(cell, count, Long::sum);
            return this;
        }

        public Builder add(Counts counts, int sign) {
            counts.byItem()
                    .forEach((item, options) -> options.forEach(
                            (option, cells) -> cells.forEach((cell, count) -> add(item, option, cell, sign * count))));
            return this;
        }

        /** Zero counts are left out, so that equal numbers are equal counts. */
        public Counts build() {
            byItem.values().forEach(options -> {
                options.values().forEach(cells -> cells.values().removeIf(count -> count == 0));
                options.values().removeIf(Map::isEmpty);
            });
            byItem.values().removeIf(Map::isEmpty);
            return new Counts(Collections.unmodifiableMap(byItem));
        }
    }
}
