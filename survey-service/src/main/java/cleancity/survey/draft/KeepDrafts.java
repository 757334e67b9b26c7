package cleancity.survey.draft;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.survey.model.StoredDraft;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.model.Wave;
import cleancity.survey.store.DraftStore;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.wave.Participations;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Keeps what a resident has filled in so far, so that they can go on with another device. One draft per person and wave;
 * it ends when the answers are sent, after fourteen days without a change, and with the wave.
 */
public final class KeepDrafts {
    private static final Duration KEPT = Duration.ofDays(14);
    private static final int MOST_CHARACTERS = 64 * 1024;

    private final WaveCatalog catalog;
    private final DraftStore drafts;
    private final ParticipationStore participations;
    private final DraftSeal seal = new DraftSeal();
    private final Clock clock;

    /**
     * What is kept.
     *
     * @param page the page the person was on, from 0
     * @param seconds spent on it so far
     */
    public record Content(@Nullable String community, String language, int page, int seconds, JsonNode answers) {}

    /** What was read; the next save names the stored revision. */
    public record Draft(Content content, StoredDraft stored) {}

    public KeepDrafts(WaveCatalog catalog, DraftStore drafts, ParticipationStore participations, Clock clock) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.participations = participations;
        this.clock = clock;
    }

    /**
     * @param read revision this device has read last, 0 when it has read none
     * @throws Refusal.Conflict another device has saved meanwhile, or the person has answered, or the wave is not open
     */
    public StoredDraft save(Actor actor, String waveId, Content content, long read) {
        var person = actor.requireResident().id();
        var wave = answerable(waveId, person);
        var text = Json.text(content);
        if (text.length() > MOST_CHARACTERS) {
            throw new Refusal.TooLarge(CommonRule.TOO_LARGE, java.util.Map.of("limit", MOST_CHARACTERS));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var next = new StoredDraft(
                DraftSeal.id(wave, person), waveId, read + 1, seal.seal(wave, person, text), now, now.plus(KEPT));
        if (!drafts.put(next, read, now)) {
            throw new Refusal.Conflict(CommonRule.LOST_RACE);
        }
        return next;
    }

    /** Empty when there is none: nothing filled in yet is nothing wrong. */
    public Optional<Draft> read(Actor actor, String waveId) {
        var person = actor.requireResident().id();
        var wave = answerable(waveId, person);
        return drafts.find(DraftSeal.id(wave, person), clock.instant())
                .flatMap(stored -> seal.open(wave, person, stored.sealed())
                        .map(text -> new Draft(Json.read(text, Content.class), stored)));
    }

    /** Harmless to repeat. */
    public void drop(Actor actor, String waveId) {
        var person = actor.requireResident().id();
        var wave = open(waveId);
        drafts.delete(java.util.List.of(DraftSeal.id(wave, person)));
    }

    /** Answers that were sent leave no draft that could be read, even before it is deleted. */
    private Wave answerable(String waveId, String person) {
        var wave = open(waveId);
        if (participations.find(Participations.id(wave, person)).isPresent()) {
            throw new Refusal.Conflict(SurveyRule.ALREADY_ANSWERED);
        }
        return wave;
    }

    private Wave open(String waveId) {
        var wave = catalog.get(waveId).wave();
        if (!wave.takesAnswersAt(clock.instant())) {
            throw new Refusal.Conflict(SurveyRule.WAVE_NOT_OPEN);
        }
        return wave;
    }
}
