package cleancity.kernel.mongo;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Cuts a publisher into pages, asking for one page at a time; an empty page is the end. */
final class Pages<T> implements Subscriber<T> {
    private final int size;
    private final Promise<List<T>> firstPage = Promise.promise();
    private Promise<List<T>> page = firstPage;
    private List<T> items = new ArrayList<>();
    private @Nullable Subscription subscription;
    private @Nullable Throwable failure;
    private boolean finished;

    Pages(int size) {
        if (size < 1) {
            throw new IllegalArgumentException("a page holds at least one item, not " + size);
        }
        this.size = size;
    }

    Future<List<T>> first() {
        return firstPage.future();
    }

    /** Only after the page before has been received. */
    synchronized Future<List<T>> next() {
        items = new ArrayList<>();
        page = Promise.promise();
        if (failure != null) {
            page.fail(failure);
        } else if (finished) {
            page.complete(items);
        } else if (subscription != null) {
            subscription.request(size);
        }
        return page.future();
    }

    synchronized void cancel() {
        if (!finished && subscription != null) {
            subscription.cancel();
        }
        finished = true;
    }

    @Override
    public synchronized void onSubscribe(Subscription granted) {
        if (finished) {
            granted.cancel();
            return;
        }
        subscription = granted;
        granted.request(size);
    }

    @Override
    public synchronized void onNext(T item) {
        items.add(item);
        if (items.size() == size) {
            page.tryComplete(items);
        }
    }

    @Override
    public synchronized void onError(Throwable cause) {
        finished = true;
        failure = cause;
        page.tryFail(cause);
    }

    @Override
    public synchronized void onComplete() {
        finished = true;
        page.tryComplete(items);
    }
}
