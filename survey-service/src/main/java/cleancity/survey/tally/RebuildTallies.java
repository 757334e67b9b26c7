package cleancity.survey.tally;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.form.Form;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.TallyStore;
import cleancity.survey.wave.WaveCatalog;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the stored answers of a wave again, also while the wave is open: each tally is made anew from the answers it
 * has counted, and put in its place only if it has not moved meanwhile. What comes later is counted as ever.
 */
public final class RebuildTallies {
    private static final Logger LOG = LoggerFactory.getLogger(RebuildTallies.class);
    private static final int TRIES = 20;

    private final WaveCatalog catalog;
    private final AnswerStore answers;
    private final CountingStore counting;
    private final TallyStore tallies;

    /** @param changed tallies whose numbers were different before: 0 unless something was broken */
    public record Rebuilt(int communities, long answers, int changed) {}

    private record One(long answers, boolean changed) {}

    public RebuildTallies(WaveCatalog catalog, AnswerStore answers, CountingStore counting, TallyStore tallies) {
        this.catalog = catalog;
        this.answers = answers;
        this.counting = counting;
        this.tallies = tallies;
    }

    public Rebuilt rebuild(Actor actor, String wave) {
        actor.requireAny(Role.ADMINISTRATOR);
        var form = catalog.get(wave).form();
        long counted = 0;
        int changed = 0;
        var communities = answers.communities(wave);
        for (var community : communities) {
            var one = community(form, wave, community);
            counted += one.answers();
            changed += one.changed() ? 1 : 0;
        }
        if (changed > 0) {
            LOG.atError()
                    .addKeyValue("wave", wave)
                    .addKeyValue("tallies", changed)
                    .log("tallies were wrong and are mended");
        }
        return new Rebuilt(communities.size(), counted, changed);
    }

    private One community(Form form, String wave, String community) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var stored = tallies.find(List.of(Tally.id(wave, community)));
            var before = stored.isEmpty() ? Tally.none(wave, community) : stored.getFirst();
            long upTo = stored.isEmpty() ? counting.highest(wave, community) : before.sequence();
            var counts = count(form, wave, community, upTo);
            boolean changed = !counts.equals(before.counts());
            if (tallies.replace(before, counts, upTo)) {
                return new One(counts.n() + counts.option(Counts.SCREENED_OUT, Counts.SCREENED_OUT), changed);
            }
        }
        throw new Refusal.Conflict(CommonRule.LOST_RACE);
    }

    private Counts count(Form form, String wave, String community, long upTo) {
        var counts = new Counts.Builder();
        counting.counted(
                wave,
                community,
                upTo,
                answer -> Tallying.add(form, Tallying.choices(form, answer.values()), answer.flags(), counts));
        return counts.build();
    }
}
