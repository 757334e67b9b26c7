package cleancity.kernel.mongo;

import cleancity.kernel.watch.StoreWatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** One who waits for the store: told once, by the driver or by the watch, whichever comes first. */
final class GuardedWait<T> implements Subscriber<T>, Subscription, Runnable {
    private final Subscriber<? super T> reader;
    private final StoreWatch watch;
    private final AtomicBoolean over = new AtomicBoolean();
    private volatile @Nullable Subscription source;

    GuardedWait(Subscriber<? super T> reader, StoreWatch watch) {
        this.reader = reader;
        this.watch = watch;
    }

    /** Sends nothing while the store is away. */
    void subscribeTo(Publisher<T> publisher) {
        if (watch.isAway()) {
            reader.onSubscribe(this);
            run();
        } else {
            publisher.subscribe(this);
        }
    }

    @Override
    public void onSubscribe(Subscription granted) {
        source = granted;
        reader.onSubscribe(this);
        watch.waits(this);
        if (over.get()) {
            watch.served(this); // the answer was there at once
        }
    }

    @Override
    public void request(long items) {
        var granted = source;
        if (granted != null && !over.get()) {
            granted.request(items);
        }
    }

    @Override
    public void cancel() {
        if (over.compareAndSet(false, true)) {
            end();
        }
    }

    @Override
    public void onNext(T item) {
        if (!over.get()) {
            reader.onNext(item);
        }
    }

    @Override
    public void onError(Throwable failure) {
        watch.served(this);
        if (over.compareAndSet(false, true)) {
            boolean outage = Outages.isOutage(failure);
            if (outage) {
                watch.doubt();
            }
            reader.onError(outage ? StoreWatch.refusal() : failure);
        }
    }

    @Override
    public void onComplete() {
        watch.served(this);
        if (over.compareAndSet(false, true)) {
            reader.onComplete();
        }
    }

    /** The store is away. What was sent may have been done all the same, as with every lost answer. */
    @Override
    public void run() {
        if (over.compareAndSet(false, true)) {
            end();
            reader.onError(StoreWatch.refusal());
        }
    }

    private void end() {
        watch.served(this);
        var granted = source;
        if (granted != null) {
            granted.cancel();
        }
    }
}
