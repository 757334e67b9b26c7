package cleancity.survey.tally;

import cleancity.kernel.facts.BatchHandler;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.ReceivedFact;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.facts.SurveyFacts.AnswerAccepted;
import cleancity.survey.facts.SurveyFacts.FollowUpRated;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts accepted answers exactly once, whatever is repeated.
 *
 * <ul>
 *   <li>The subscriber replays: every tally knows the offset it has counted up to and is changed in one write that holds
 *       only if that offset is still the one that was read.
 *   <li>The relay publishes an answer's fact again, at another offset: before anything is counted, the answer itself
 *       keeps the offset of the first copy that was seen, for ever; a copy at another offset is not counted.
 *   <li>The process dies between the two: the replay finds the same copy settled and the tally's offset unmoved.
 * </ul>
 *
 * No window bounds this: a copy may come a year later. It costs one more bulk write per batch, off the request path.
 */
public final class CountAnswers implements BatchHandler {
    private final WaveCatalog catalog;
    private final AnswerStore answers;
    private final TallyStore tallies;
    private final Ids ids;
    private final Clock clock;

    /** One copy of an answer's fact; the place is a community, or what a follow-up rates. */
    private record Copy(
            String answer, String wave, String place, Map<String, Object> choices, List<String> flags, long offset) {
        static Optional<Copy> of(ReceivedFact fact) {
            return switch (fact.type()) {
                case SurveyFacts.ANSWER_ACCEPTED -> {
                    var it = fact.data(AnswerAccepted.class);
                    yield Optional.of(
                            new Copy(it.answer(), it.wave(), it.community(), it.choices(), it.flags(), fact.offset()));
                }
                case SurveyFacts.FOLLOW_UP_RATED -> {
                    var it = fact.data(FollowUpRated.class);
                    yield Optional.of(
                            new Copy(it.answer(), it.wave(), it.subject(), it.choices(), it.flags(), fact.offset()));
                }
                default -> Optional.empty();
            };
        }

        String tally() {
            return Tally.id(wave, place);
        }
    }

    public CountAnswers(WaveCatalog catalog, AnswerStore answers, TallyStore tallies, Ids ids, Clock clock) {
        this.catalog = catalog;
        this.answers = answers;
        this.tallies = tallies;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws Refusal.Conflict when another counter was at the same tally: the batch is to be tried again */
    @Override
    public void handle(List<ReceivedFact> facts) {
        var copies = settled(facts);
        if (copies.isEmpty()) {
            return;
        }
        var found = new HashMap<String, Tally>();
        tallies.find(copies.keySet()).forEach(tally -> found.put(tally.id(), tally));
        var additions = new ArrayList<TallyStore.Addition>();
        copies.values().forEach(each -> addition(each, found).ifPresent(additions::add));
        if (!additions.isEmpty() && !tallies.add(additions)) {
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
    }

    /** The copies that count, by tally, in their order. */
    private Map<String, List<Copy>> settled(List<ReceivedFact> facts) {
        var copies = new ArrayList<Copy>();
        var first = new LinkedHashMap<String, Long>();
        for (var fact : facts) {
            Copy.of(fact).ifPresent(copy -> {
                copies.add(copy);
                first.putIfAbsent(copy.answer(), copy.offset());
            });
        }
        Map<String, Long> counting = first.isEmpty() ? Map.of() : answers.settle(first);
        var byTally = new LinkedHashMap<String, List<Copy>>();
        for (var copy : copies) {
            if (counting.getOrDefault(copy.answer(), -1L) == copy.offset()) {
                byTally.computeIfAbsent(copy.tally(), _ -> new ArrayList<>()).add(copy);
            }
        }
        return byTally;
    }

    private Optional<TallyStore.Addition> addition(List<Copy> copies, Map<String, Tally> found) {
        var some = copies.getFirst();
        var before =
                found.getOrDefault(some.tally(), new Tally(some.wave(), some.place(), -1, Counts.NONE, Instant.EPOCH));
        var listed = catalog.get(some.wave());
        var more = new Counts.Builder();
        var fresh =
                copies.stream().filter(copy -> copy.offset() > before.offset()).toList();
        fresh.forEach(copy -> Tallying.add(listed.form(), copy.choices(), copy.flags(), more));
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        var counts = more.build();
        return Optional.of(
                new TallyStore.Addition(before, counts, fresh.getLast().offset(), told(listed.wave(), before, counts)));
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
