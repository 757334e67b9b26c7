package cleancity.survey.answer;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Quota;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.store.QuotaStore;
import cleancity.survey.wave.WaveCatalog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Sets quotas and gives their places. A place belongs to a pseudonym, so a repeated request takes none more; a request
 * that dies after its claim leaves at most that one place empty, and the same person gets it when they come again.
 */
public final class Quotas {
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
    private static final int MOST_WAVES = 500;

    private final QuotaStore store;
    private final WaveCatalog catalog;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    private record Known(List<Quota> quotas, long at) {}

    /** A quota to be set. */
    public record Wanted(@Nullable String community, Map<String, String> choices, int limit) {}

    public Quotas(QuotaStore store, WaveCatalog catalog) {
        this.store = store;
        this.catalog = catalog;
    }

    /** @throws Refusal.IllegalTransition once the wave is open: places are given then */
    public List<Quota> set(Actor actor, String wave, List<Wanted> wanted) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var status = catalog.get(wave).wave().status();
        if (status != WaveStatus.PLANNED) {
            throw new Refusal.IllegalTransition(SurveyRule.WAVE_MOVE_NOT_ALLOWED, Map.of("status", status.slug()));
        }
        var quotas = new ArrayList<Quota>();
        for (var each : wanted) {
            var id = wave + "|" + each.community() + "|" + new TreeMap<>(each.choices());
            quotas.add(new Quota(id, wave, each.community(), each.choices(), each.limit(), 0));
        }
        store.put(quotas);
        known.remove(wave);
        return store.of(wave);
    }

    public List<Quota> read(Actor actor, String wave) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.ANALYST, Role.INSPECTOR);
        return store.of(wave);
    }

    /** Whether a wave has quotas at all. */
    boolean any(String wave) {
        return !of(wave).isEmpty();
    }

    /**
     * Claims a place in every quota the answer falls under, the narrowest first. Nothing is ever given back: that could
     * free a place another request of the same person relies on. What is left empty so is one place of a narrow quota
     * whose wider quota is full anyway.
     *
     * @throws Refusal.Conflict one of them is full
     */
    void claim(Answer answer, String holder) {
        for (var quota : of(answer.wave())) {
            if (quota.isFor(answer) && !store.claim(quota, holder)) {
                throw new Refusal.Conflict(SurveyRule.QUOTA_FULL);
            }
        }
    }

    private List<Quota> of(String wave) {
        var remembered = known.get(wave);
        if (remembered == null || System.nanoTime() - remembered.at() > FRESH_NANOS) {
            if (known.size() > MOST_WAVES) {
                known.clear();
            }
            var narrowestFirst = store.of(wave).stream()
                    .sorted(Comparator.comparingInt(Quotas::width))
                    .toList();
            remembered = new Known(narrowestFirst, System.nanoTime());
            known.put(wave, remembered);
        }
        return remembered.quotas();
    }

    private static int width(Quota quota) {
        return -quota.choices().size() - (quota.community() == null ? 0 : 100);
    }
}
