package cleancity.kernel.facts;

import cleancity.kernel.facts.OutboxStore.Pending;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The way of one document's entries through a round: one after the other. */
final class OutboxRun {
    private final Pending pending;
    private final int most;
    private int acknowledged;
    private @Nullable CompletableFuture<Void> underWay;

    OutboxRun(Pending pending, int most) {
        this.pending = pending;
        this.most = most;
    }

    void send(FactSink sink) {
        underWay = sink.send(pending.entries().get(acknowledged));
    }

    boolean refused() {
        return underWay != null && underWay.isCompletedExceptionally();
    }

    /** @throws java.util.concurrent.CompletionException the broker did not take it */
    void settle() {
        if (underWay != null) {
            underWay.join();
            underWay = null;
            acknowledged++;
        }
    }

    boolean more() {
        return acknowledged < most;
    }

    Pending confirmed() {
        return new Pending(pending.document(), pending.entries().subList(0, acknowledged));
    }
}
