package cleancity.survey.results;

import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.tally.Tallying;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Pairs that no tally knows, counted from the answers themselves: one walk over them, memory for the cells only. */
final class ScannedPairs {
    private ScannedPairs() {}

    static List<Tally> of(AnswerStore answers, String wave, Form form, List<Pair> pairs) {
        var counts = new TreeMap<String, Counts.Builder>();
        answers.chosen(
                wave,
                needed(form, pairs),
                (community, values) ->
                        add(form, pairs, values, counts.computeIfAbsent(community, _ -> new Counts.Builder())));
        return counts.entrySet().stream()
                .map(e -> new Tally(wave, e.getKey(), -1, e.getValue().build(), Instant.EPOCH))
                .toList();
    }

    private static void add(Form form, List<Pair> pairs, Map<String, Object> values, Counts.Builder counts) {
        if (!Tallying.eligible(form, values)) {
            return;
        }
        var cell = Tallying.cell(form, values);
        counts.add(Counts.EVERYBODY, Counts.EVERYBODY, cell, 1);
        for (var pair : pairs) {
            Tallying.chosen(pair.item().question(), pair.item().answer(values))
                    .map(Choice::key)
                    .ifPresent(option -> add(pair, values, option, cell, counts));
        }
    }

    private static void add(Pair pair, Map<String, Object> values, String option, String cell, Counts.Builder counts) {
        counts.add(pair.in(Grouping.WHOLE).name(), option, cell, 1);
        var label = pair.by().label(values);
        if (label != null) {
            counts.add(pair.in(label).name(), option, cell, 1);
            counts.add(pair.in(Grouping.ALL).name(), option, cell, 1);
        }
    }

    /** The questions of the pairs, those that screen, and those that make the cells. */
    private static Set<String> needed(Form form, List<Pair> pairs) {
        var names = new LinkedHashSet<String>();
        pairs.forEach(pair -> {
            names.add(pair.by().question().name());
            names.add(pair.item().question().name());
        });
        Tallying.margins(form).forEach(question -> names.add(question.name()));
        form.questions().stream()
                .filter(question -> question.options().choices().stream().anyMatch(choice -> !choice.eligible()))
                .forEach(question -> names.add(question.name()));
        return names;
    }
}
