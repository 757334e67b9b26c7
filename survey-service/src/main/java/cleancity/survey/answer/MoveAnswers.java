package cleancity.survey.answer;

import cleancity.kernel.facts.FactSink;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.http.Json;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.model.Answer;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.tally.Tallying;
import cleancity.survey.wave.WaveCatalog;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Moves answers away from the participations they came with. A relay hands them over like facts; what it hands over
 * twice meets its own id in the answers and stays single.
 */
public final class MoveAnswers implements FactSink, AutoCloseable {
    private final WaveCatalog catalog;
    private final AnswerStore answers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public MoveAnswers(WaveCatalog catalog, AnswerStore answers) {
        this.catalog = catalog;
        this.answers = answers;
    }

    /** The same, and a sign to whoever waits for what was moved. */
    public FactSink then(Runnable moved) {
        return entry -> send(entry).whenComplete((_, _) -> moved.run());
    }

    @Override
    public CompletableFuture<Void> send(OutboxEntry entry) {
        return CompletableFuture.runAsync(() -> move(entry), threads);
    }

    private void move(OutboxEntry entry) {
        var answer = Json.read(entry.json(), Answer.class);
        var listed = catalog.get(answer.wave());
        var choices = Tallying.choices(listed.form(), answer.values());
        var fact = listed.wave().design() instanceof WaveDesign.FollowUp followUp
                ? SurveyFacts.rated(answer, followUp.about(), choices)
                : SurveyFacts.accepted(answer, choices);
        answers.add(answer, fact);
    }

    @Override
    public void close() {
        threads.close();
    }
}
