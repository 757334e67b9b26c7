package cleancity.survey.export;

import cleancity.survey.model.Answer;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one wave as rows that nobody can be found in: place and traits are told only as far as at least
 * {@value #K} people look alike, times are months and minutes, rows come in the order of random ids, and the ids stay
 * here. What was typed is not part of them. People outside the population are left out: the gaps in their answers
 * would tell a withheld age. Where a question is asked of one group only, its answer still tells the group.
 *
 * <p>Walks over the answers of one group of places at a time; memory holds the combinations of traits, never the
 * answers.
 */
final class RawAnswers {
    /** The fewest people who look alike. */
    static final int K = 5;

    private final AnswerStore answers;
    private final Asked asked;

    RawAnswers(AnswerStore answers, Asked asked) {
        this.answers = answers;
        this.asked = asked;
    }

    /** Hands over the rows, the columns as in {@link Asked#header()}. */
    void each(Consumer<List<@Nullable Object>> action) {
        var people = people();
        var places = places(people);
        for (var group : places.entrySet()) {
            var pooling = Pooling.of(traits(group.getValue()), K);
            walk(group.getValue(), answer -> {
                var traits = asked.traits(answer);
                long alike = people.getOrDefault(answer.community(), 0L);
                action.accept(asked.row(answer, group.getKey(), pooling.told(traits), alike));
            });
        }
    }

    /** People of the population by community. */
    private Map<String, Long> people() {
        var people = new TreeMap<String, Long>();
        answers.chosen(asked.wave().id(), asked.screening(), (community, values) -> {
            if (Tallying.eligible(asked.form(), values)) {
                people.merge(community, 1L, Long::sum);
            }
        });
        return people;
    }

    /** What may be told of a place, to the communities of which no more may be told. */
    private Map<List<String>, List<String>> places(Map<String, Long> people) {
        var paths = new HashMap<List<String>, Long>();
        people.forEach((community, n) -> paths.merge(asked.path(community), n, Long::sum));
        var pooling = Pooling.of(paths, K);
        var places = new TreeMap<String, List<String>>();
        var told = new HashMap<String, List<String>>();
        for (var community : people.keySet()) {
            var path = asked.path(community);
            var place = path.subList(0, pooling.told(path));
            var key = String.join("/", place);
            told.put(key, List.copyOf(place));
            places.computeIfAbsent(key, _ -> new ArrayList<>()).add(community);
        }
        var ordered = new LinkedHashMap<List<String>, List<String>>();
        places.forEach((key, communities) -> ordered.put(told.getOrDefault(key, List.of()), communities));
        return ordered;
    }

    private Map<List<String>, Long> traits(List<String> communities) {
        var traits = new HashMap<List<String>, Long>();
        walk(communities, answer -> traits.merge(asked.traits(answer), 1L, Long::sum));
        return traits;
    }

    private void walk(List<String> communities, Consumer<Answer> action) {
        answers.of(asked.wave().id(), communities, answer -> {
            if (Tallying.eligible(asked.form(), answer.values())) {
                action.accept(answer);
            }
        });
    }
}
