package cleancity.complaint.ledger;

import cleancity.kernel.facts.FactSink;
import cleancity.kernel.facts.OutboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Stands before the publisher: a fact goes out only after it is in the book. What arrives together is written together,
 * so one journal commit serves a whole round of the relay.
 */
public final class BookkeepingSink implements FactSink, AutoCloseable {
    private static final int MOST = 256;
    private static final long LINGER_MILLIS = 2;
    private static final long IDLE_MILLIS = 100;

    private final LedgerBook book;
    private final FactSink next;
    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(4 * MOST);
    private final Thread writer = Thread.ofVirtual().name("bookkeeping").unstarted(this::run);
    private volatile boolean closed;

    private record Waiting(OutboxEntry entry, CompletableFuture<Void> done) {}

    private BookkeepingSink(LedgerBook book, FactSink next) {
        this.book = book;
        this.next = next;
    }

    public static BookkeepingSink start(LedgerBook book, FactSink next) {
        var sink = new BookkeepingSink(book, next);
        sink.writer.start();
        return sink;
    }

    @Override
    public CompletableFuture<Void> send(OutboxEntry entry) {
        var waiting = new Waiting(entry, new CompletableFuture<>());
        if (closed || !queue.offer(waiting)) {
            waiting.done().completeExceptionally(new IllegalStateException("the book takes no more at the moment"));
        }
        return waiting.done();
    }

    private void run() {
        while (!closed || !queue.isEmpty()) {
            var batch = batch();
            if (!batch.isEmpty()) {
                write(batch);
            }
        }
    }

    private List<Waiting> batch() {
        var batch = new ArrayList<Waiting>();
        try {
            var first = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                Thread.sleep(LINGER_MILLIS);
                queue.drainTo(batch, MOST - 1);
            }
        } catch (InterruptedException e) {
            closed = true; // nobody interrupts this thread but the end of the process
        }
        return batch;
    }

    private void write(List<Waiting> batch) {
        try {
            book.append(batch.stream().map(Waiting::entry).toList());
        } catch (RuntimeException e) {
            batch.forEach(each -> each.done().completeExceptionally(e));
            return;
        }
        batch.forEach(this::publish);
    }

    private void publish(Waiting waiting) {
        var _ = next.send(waiting.entry()).whenComplete((_, failure) -> {
            if (failure == null) {
                waiting.done().complete(null);
            } else {
                waiting.done().completeExceptionally(failure);
            }
        });
    }

    /** Writes what is queued and stops. */
    @Override
    public void close() {
        closed = true;
        try {
            writer.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
