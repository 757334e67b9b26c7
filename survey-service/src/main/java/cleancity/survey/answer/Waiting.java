package cleancity.survey.answer;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.http.Json;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.ids.RandomToken;
import cleancity.survey.form.AnswerCheck;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.wave.WaveCatalog;
import java.time.Clock;
import java.time.LocalDate;

/** An answer on its way from the participation to the answers, as an entry of the participation's outbox. */
public final class Waiting {
    static final String TYPE = "answer.waiting.v1";
    private static final int ID_BITS = 128;

    private final RandomToken random;
    private final Ids ids;
    private final Clock clock;

    public Waiting(RandomToken random, Ids ids, Clock clock) {
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    Answer answer(WaveCatalog.Listed listed, TakeAnswer.Submission sent, AnswerCheck check, LocalDate day) {
        var wave = listed.wave();
        return new Answer(
                random.next(ID_BITS),
                wave.id(),
                sent.community(),
                sent.language(),
                sent.channel(),
                kept(wave, day).toString(),
                Math.round(sent.durationSeconds() / 10f) * 10,
                Flags.of(listed.form(), check, sent.durationSeconds()),
                check.cleaned());
    }

    /** In a follow-up the month: with few people asked, a day would name them. */
    private static LocalDate kept(Wave wave, LocalDate day) {
        return wave.design() instanceof WaveDesign.FollowUp
                ? LocalDate.ofInstant(wave.opensAt(), TakeAnswer.CITY).withDayOfMonth(1)
                : day;
    }

    /** Carries no trace of the request. */
    OutboxEntry entry(Answer answer) {
        return new OutboxEntry(
                ids.next(), TYPE, answer.wave(), answer.wave(), "answers", clock.instant(), Json.text(answer), null);
    }
}
