package cleancity.survey.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Our evaluator and headless survey-core are asked the same: seeded random questionnaires, answers and conditions. */
@Tag("peer")
class SurveyCorePeerTest {
    private static final long FIRST_SEED = Long.getLong("peer.seed", 20_261_123L);
    private static final int DEFINITIONS = Integer.getInteger("peer.definitions", 300);
    private static final int ANSWERS_EACH = 14;
    private static final int LEAST = Math.min(3000, DEFINITIONS * ANSWERS_EACH * 3 / 4);
    private static final int EXPRESSIONS = Integer.getInteger("peer.expressions", 1500);

    /** @param seed makes the same definition and answers again */
    private record Pair(long seed, Map<String, Object> definition, Map<String, Object> answers) {
        Map<String, Object> json() {
            return Map.of("definition", definition, "answers", answers);
        }
    }

    @BeforeEach
    void ask() throws Exception {
        var missing = Peer.missing();
        if (!missing.isEmpty()) {
            System.out.println("survey-core was not asked: " + missing + ".");
        }
        assumeTrue(missing.isEmpty(), missing);
    }

    @Test
    void shouldSeeAskAndCleanTheSame_whenSurveyCoreIsGivenTheSameAnswers() throws Exception {
        var counts = Dice.counts();
        var pairs = pairs(counts);
        var theirs = Peer.ask(pairs.stream().map(Pair::json).toList());
        var mismatches = new ArrayList<String>();
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            JsonNode answers = Peer.JSON.valueToTree(pair.answers());
            var ours = AnswerCheck.of(form(pair), answers);
            ours.faults().forEach(fault -> counts.merge("fault " + fault.rule(), 1, Integer::sum));
            counts.merge(
                    Comparer.odd(theirs.get(i), answers) ? "pairs with a value no form sends" : "pairs compared whole",
                    1,
                    Integer::sum);
            var differences = Comparer.differences(ours, theirs.get(i), answers);
            if (!differences.isEmpty()) {
                mismatches.add(
                        "seed " + pair.seed() + ": " + differences + "\n" + Peer.JSON.writeValueAsString(pair.json()));
            }
        }
        print(counts, mismatches, pairs.size() + " pairs of definition and answers");
        assertThat(counts.getOrDefault("pairs compared whole", 0)).isGreaterThanOrEqualTo(LEAST);
        assertThat(mismatches).isEmpty();
    }

    @Test
    void shouldHoldTheSame_whenAConditionIsWrittenAtRandom() throws Exception {
        var counts = Dice.counts();
        var asked = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < EXPRESSIONS; i++) {
            asked.add(new SoupMaker(new Dice(FIRST_SEED + i, counts)).question());
        }
        var theirs = Peer.ask(asked);
        var mismatches = new ArrayList<String>();
        for (int i = 0; i < asked.size(); i++) {
            var difference = difference(asked.get(i), theirs.get(i), counts);
            if (!difference.isEmpty()) {
                mismatches.add("seed " + (FIRST_SEED + i) + ": " + difference + "\n"
                        + Peer.JSON.writeValueAsString(asked.get(i)));
            }
        }
        print(counts, mismatches, asked.size() + " conditions");
        assertThat(counts.getOrDefault("read by both", 0)).isGreaterThan(asked.size() / 4);
        assertThat(mismatches).isEmpty();
    }

    private static List<Pair> pairs(Map<String, Integer> counts) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < DEFINITIONS; i++) {
            long seed = FIRST_SEED + i;
            var dice = new Dice(seed, counts);
            var made = new DefinitionMaker(dice).definition();
            for (int k = 0; k < ANSWERS_EACH; k++) {
                pairs.add(new Pair(seed, made.json(), new AnswerMaker(dice).answers(made.asked())));
            }
        }
        return pairs;
    }

    private static Form form(Pair pair) {
        try {
            return FormReader.read(Peer.JSON.valueToTree(pair.definition()));
        } catch (cleancity.kernel.model.Refusal.Invalid e) {
            throw new AssertionError("seed " + pair.seed() + " " + e.faults(), e);
        }
    }

    private static String difference(Map<String, Object> asked, JsonNode theirs, Map<String, Integer> counts) {
        Expression expression;
        try {
            expression = Expression.parse((String) asked.get("expression"));
        } catch (IllegalArgumentException e) {
            counts.merge(theirs.path("parses").asBoolean() ? "refused by us only" : "refused by both", 1, Integer::sum);
            return "";
        }
        if (!theirs.path("parses").asBoolean()) {
            return "refused by survey-core, read by us";
        }
        @SuppressWarnings("unchecked")
        var answers = new HashMap<>((Map<String, Object>) asked.get("answers"));
        answers.putIfAbsent(SoupMaker.LIST_NAME, List.of());
        boolean ours = expression.holds(answers);
        counts.merge("read by both", 1, Integer::sum);
        counts.merge("holds: " + ours, 1, Integer::sum);
        return ours == theirs.path("holds").asBoolean() ? "" : "ours " + ours;
    }

    private static void print(Map<String, Integer> counts, List<String> mismatches, String what) {
        System.out.println(what + " against survey-core: " + mismatches.size() + " differ");
        counts.forEach((feature, count) -> System.out.printf("  %6d  %s%n", count, feature));
        mismatches.stream().limit(Integer.getInteger("peer.show", 10)).forEach(System.out::println);
    }
}
