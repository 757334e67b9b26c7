package cleancity.survey.results;

import cleancity.survey.model.Counts;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What answers add to a rate: numbers in [0, 1], read from counts. */
interface Scores {
    /** Names the rate among all rates of a wave. */
    String key();

    /** Names the base: rates of one base are shown or hidden together. */
    String base();

    /** The same of an item that is counted in another group of people. */
    Scores of(Item other);

    /** Answers in the base. */
    default long n(Counts counts) {
        return of(counts).values().stream()
                .flatMap(cell -> cell.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    /** Demographic cell to score to answers; answers outside the base are missing. */
    Map<String, Map<Double, Long>> of(Counts counts);

    /** An item, scored choice by choice. */
    record OfItem(Item item, Scoring scoring) implements Scores {
        @Override
        public String key() {
            return item.name();
        }

        @Override
        public String base() {
            return item.name();
        }

        @Override
        public Scores of(Item other) {
            return new OfItem(other, scoring);
        }

        @Override
        public Map<String, Map<Double, Long>> of(Counts counts) {
            var scored = new HashMap<String, Map<Double, Long>>();
            for (var choice : item.choices()) {
                scoring.score(choice).ifPresent(score -> counts.cells(item.name(), choice.key())
                        .forEach((cell, count) -> add(scored, cell, score, count)));
            }
            return scored;
        }
    }

    /** Those who chose one of several: yes or no among all who were asked. */
    record OfChoice(String question, String option) implements Scores {
        @Override
        public String key() {
            return question + "=" + option;
        }

        @Override
        public String base() {
            return question;
        }

        @Override
        public Scores of(Item other) {
            return this;
        }

        @Override
        public Map<String, Map<Double, Long>> of(Counts counts) {
            var scored = new HashMap<String, Map<Double, Long>>();
            var chosen = counts.cells(question, option);
            counts.cells(question, Counts.ASKED).forEach((cell, asked) -> {
                long yes = chosen.getOrDefault(cell, 0L);
                add(scored, cell, 1, yes);
                add(scored, cell, 0, asked - yes);
            });
            return scored;
        }
    }

    /** Those whose answer to an item with one answer is this one, among all in the base. */
    record OfOption(Item item, String option) implements Scores {
        @Override
        public String key() {
            return item.name() + "=" + option;
        }

        @Override
        public String base() {
            return item.name() + "=";
        }

        @Override
        public Scores of(Item other) {
            return new OfOption(other, option);
        }

        @Override
        public Map<String, Map<Double, Long>> of(Counts counts) {
            var scored = new HashMap<String, Map<Double, Long>>();
            for (var choice : item.choices()) {
                if (!choice.outsideBase()) {
                    double score = choice.key().equals(option) ? 1 : 0;
                    counts.cells(item.name(), choice.key()).forEach((cell, count) -> add(scored, cell, score, count));
                }
            }
            return scored;
        }
    }

    private static void add(Map<String, Map<Double, Long>> scored, String cell, double score, long count) {
        if (count != 0) {
            scored.computeIfAbsent(cell, _ -> new TreeMap<>()).merge(score, count, Long::sum);
        }
    }
}
