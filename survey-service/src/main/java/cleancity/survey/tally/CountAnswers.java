package cleancity.survey.tally;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Ids;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.CountingStore.Numbered;
import cleancity.survey.store.TallyStore;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts stored answers exactly once, in three writes that may each be the last before a crash.
 *
 * <ol>
 *   <li>Answers that wait get a number: the next of their wave and community. The store lets no two have the same one,
 *       and none is given before the one below it.
 *   <li>Each tally adds the answers whose numbers follow the last it has counted, in one write that holds only if that
 *       number is still the last.
 *   <li>What was added no longer waits. What still does, though its number is counted, is not counted again.
 * </ol>
 *
 * Two counters at once cost each other a round, never an answer. Nothing but the store is asked.
 */
public final class CountAnswers {
    private static final int BATCH = 500;

    private final WaveCatalog catalog;
    private final CountingStore answers;
    private final TallyStore tallies;
    private final Ids ids;
    private final Clock clock;

    public CountAnswers(WaveCatalog catalog, CountingStore answers, TallyStore tallies, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.answers = answers;
        this.tallies = tallies;
        this.ids = ids;
        this.clock = clock;
    }

    /** Counts some of those that wait; tells whether there were any. */
    public boolean countSome() {
        var waiting = answers.waiting(BATCH);
        if (waiting.isEmpty()) {
            return false;
        }
        var before = before(waiting);
        var next = new LinkedHashMap<String, List<Numbered>>();
        answers.beyond(before.values()).forEach(each -> follow(tally(before, each), each, next));
        var fresh = fresh(waiting, before, next);
        if (answers.number(fresh)) {
            fresh.forEach(each -> follow(tally(before, each), each, next));
            count(waiting, before, next);
        }
        return true;
    }

    /** The tallies of these answers as they are now. */
    private Map<String, Tally> before(List<Numbered> waiting) {
        var before = new HashMap<String, Tally>();
        waiting.forEach(each -> before.put(each.tally(), none(each)));
        tallies.find(before.keySet()).forEach(tally -> before.put(tally.id(), tally));
        return before;
    }

    private static Tally tally(Map<String, Tally> before, Numbered answer) {
        return before.getOrDefault(answer.tally(), none(answer));
    }

    private static Tally none(Numbered answer) {
        return Tally.none(answer.answer().wave(), answer.answer().community());
    }

    /** Only what follows without a gap: a number below may have been given a moment ago. */
    private static void follow(Tally tally, Numbered answer, Map<String, List<Numbered>> next) {
        var known = next.computeIfAbsent(tally.id(), _ -> new ArrayList<>());
        if (answer.sequence() == tally.sequence() + known.size() + 1) {
            known.add(answer);
        }
    }

    /** Those without a number, with the one that is theirs. */
    private static List<Numbered> fresh(
            List<Numbered> waiting, Map<String, Tally> before, Map<String, List<Numbered>> next) {
        var last = new HashMap<String, Long>();
        before.forEach((id, tally) ->
                last.put(id, tally.sequence() + next.getOrDefault(id, List.of()).size()));
        return waiting.stream()
                .filter(each -> each.sequence() == 0)
                .map(each -> new Numbered(each.answer(), last.merge(each.tally(), 1L, Long::sum)))
                .toList();
    }

    private void count(List<Numbered> waiting, Map<String, Tally> before, Map<String, List<Numbered>> next) {
        var additions = next.values().stream()
                .filter(each -> !each.isEmpty())
                .map(each -> addition(tally(before, each.getFirst()), each))
                .toList();
        if (additions.isEmpty() || tallies.add(additions)) {
            var done = new ArrayList<>(next.values().stream()
                    .flatMap(Collection::stream)
                    .map(each -> each.answer().id())
                    .toList());
            waiting.stream()
                    .filter(each -> each.sequence() > 0
                            && each.sequence() <= tally(before, each).sequence())
                    .forEach(each -> done.add(each.answer().id()));
            answers.done(done);
        }
    }

    private TallyStore.Addition addition(Tally before, List<Numbered> next) {
        var listed = catalog.get(before.wave());
        var counts = new Counts.Builder();
        for (var each : next) {
            Answer answer = each.answer();
            Tallying.add(listed.form(), Tallying.choices(listed.form(), answer.values()), answer.flags(), counts);
        }
        var more = counts.build();
        return new TallyStore.Addition(before, more, next.getLast().sequence(), told(listed.wave(), before, more));
    }

    /** Of communities only: who counts along expects an area. */
    private List<OutboxEntry> told(Wave wave, Tally before, Counts more) {
        return wave.design() instanceof WaveDesign.FollowUp
                ? List.of()
                : SurveyFacts.counted(
                        ids.next(),
                        wave.id(),
                        before.community(),
                        before.counts().n() + more.n(),
                        clock.instant());
    }
}
