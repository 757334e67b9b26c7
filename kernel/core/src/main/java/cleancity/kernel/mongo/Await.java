package cleancity.kernel.mongo;

import cleancity.kernel.watch.StoreWatch;
import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * Waits in a straight line for what the driver publishes: on a virtual-thread verticle the context goes on with other
 * work meanwhile, any other thread just blocks; an event loop is refused. The driver's exception comes out unchanged,
 * and a wait that lasts longer than {@link #LIMIT} is refused as for a store that is away, and cancels its source.
 */
public final class Await {
    public static final Duration LIMIT = Duration.ofSeconds(15);

    private Await() {}

    /** The first item, or null if there is none; the rest is cancelled. */
    public static <T> @Nullable T first(Publisher<T> source) {
        var items = list(source, 1);
        return items.isEmpty() ? null : items.getFirst();
    }

    /** The answer of an operation that always has one: a count, the result of an insert, an update or a delete. */
    public static <T> T one(Publisher<T> source) {
        return Objects.requireNonNull(first(source), "the operation gave no answer");
    }

    /** At most {@code limit} items; the rest is cancelled. */
    public static <T> List<T> list(Publisher<T> source, int limit) {
        onlyWhereWaitingIsAllowed();
        var pages = new Pages<T>(limit);
        source.subscribe(pages);
        try {
            return result(pages.first());
        } finally {
            pages.cancel();
        }
    }

    /** Waits until the source is exhausted. */
    public static void done(Publisher<?> source) {
        each(source, 100, item -> {});
    }

    /**
     * Hands every item to {@code action} on the calling thread, never holding more than {@code batch} of them. The limit
     * of time holds for each batch, not for the whole, so an export may run as long as its reader takes.
     */
    public static <T> void each(Publisher<T> source, int batch, Consumer<? super T> action) {
        onlyWhereWaitingIsAllowed();
        var pages = new Pages<T>(batch);
        source.subscribe(pages);
        try {
            for (var page = result(pages.first()); !page.isEmpty(); page = result(pages.next())) {
                page.forEach(action);
            }
        } finally {
            pages.cancel();
        }
    }

    /** Before anything is sent, and even if the answer would be there at once. */
    private static void onlyWhereWaitingIsAllowed() {
        if (Context.isOnEventLoopThread()) {
            throw new IllegalStateException("an event loop must not wait");
        }
    }

    static <T> T result(Future<T> future) {
        try {
            return future.await(LIMIT);
        } catch (TimeoutException e) {
            throw StoreWatch.refusal();
        }
    }
}
