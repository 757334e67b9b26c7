package cleancity.kernel.photo;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import io.vertx.core.Promise;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Cleans photos on two threads of their own with a bounded queue; more is refused at once. */
public final class CleanPhotos implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int QUEUE = 32;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final ThreadPoolExecutor decoding = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("photo-", 0).factory());

    public CleanPhotos() {
        decoding.allowCoreThreadTimeOut(true);
    }

    /**
     * @param left whether the caller has gone: what still queues is skipped then, what is at work ends
     * @throws Refusal naming what is wrong with the file, or that too many are at work
     */
    public Picture clean(byte[] bytes, BooleanSupplier left) {
        long end = System.nanoTime() + LONGEST.toNanos();
        BooleanSupplier gone = () -> left.getAsBoolean() || System.nanoTime() - end > 0;
        var cleaned = Promise.<Picture>promise();
        try {
            decoding.execute(() -> {
                try {
                    Decoder.stopIf(gone);
                    cleaned.complete(Picture.of(bytes, gone));
                } catch (RuntimeException | Error e) {
                    cleaned.fail(e); // as it is, not wrapped: the caller tells people what is wrong
                }
            });
        } catch (RejectedExecutionException e) {
            throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(2));
        }
        return cleaned.future().await();
    }

    @Override
    public void close() {
        decoding.shutdown();
    }
}
