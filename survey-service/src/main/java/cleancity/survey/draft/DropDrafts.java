package cleancity.survey.draft;

import cleancity.kernel.lifecycle.Periodic;
import cleancity.survey.model.Wave;
import cleancity.survey.store.DraftStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Deletes the drafts of answers that were sent, many at a time and off the request's path. What does not fit in the
 * queue, or is lost with the process, is not shown to anybody any more and is deleted with its wave.
 */
public final class DropDrafts implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int QUEUE = 10_000;
    private static final int BATCH = 500;

    private final DraftStore drafts;
    private final BlockingQueue<String> sent = new ArrayBlockingQueue<>(QUEUE);
    private final Periodic work;

    public DropDrafts(DraftStore drafts) {
        this.drafts = drafts;
        this.work = Periodic.start("drafts-of-sent-answers", PAUSE, this::drop);
    }

    /** This person's answers were taken. */
    public void sent(Wave wave, String person) {
        var _ = sent.offer(DraftSeal.id(wave, person));
    }

    private void drop() {
        List<String> ids = new ArrayList<>();
        while (sent.drainTo(ids, BATCH) > 0) {
            drafts.delete(ids);
            ids.clear();
        }
    }

    @Override
    public void close() {
        work.close();
        drop();
    }
}
