package cleancity.survey.answer;

import cleancity.kernel.facts.FactSink;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.http.Json;
import cleancity.survey.model.Answer;
import cleancity.survey.store.AnswerStore;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Moves answers away from the participations they came with. A relay hands them over like facts; what it hands over
 * twice meets its own id in the answers and stays single.
 */
public final class MoveAnswers implements FactSink, AutoCloseable {
    private final AnswerStore answers;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public MoveAnswers(AnswerStore answers) {
        this.answers = answers;
    }

    @Override
    public CompletableFuture<Void> send(OutboxEntry entry) {
        return CompletableFuture.runAsync(() -> answers.add(Json.read(entry.json(), Answer.class)), threads);
    }

    @Override
    public void close() {
        threads.close();
    }
}
