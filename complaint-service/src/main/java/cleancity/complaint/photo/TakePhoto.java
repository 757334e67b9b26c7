package cleancity.complaint.photo;

import cleancity.complaint.store.PhotoBytesDocument;
import cleancity.complaint.store.PhotoDocument;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import io.vertx.core.Future;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Takes a photo in. Decoding runs on two threads of its own with a bounded queue; more is refused at once. */
public final class TakePhoto implements AutoCloseable {
    private static final int QUEUE = 32;

    private final PhotoStore photos;
    private final Ids ids;
    private final Clock clock;
    private final ThreadPoolExecutor decoding = new ThreadPoolExecutor(
            2,
            2,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(QUEUE),
            Thread.ofPlatform().name("photo-", 0).factory());

    public TakePhoto(PhotoStore photos, Ids ids, Clock clock) {
        this.photos = photos;
        this.ids = ids;
        this.clock = clock;
        decoding.allowCoreThreadTimeOut(true);
    }

    public PhotoDocument take(Actor owner, byte[] bytes) {
        var picture = clean(bytes);
        var photo = new PhotoDocument(
                ids.next(), owner.id(), picture.width(), picture.height(), picture.full().length, clock.instant());
        photos.add(photo, new PhotoBytesDocument(photo.id(), picture.full(), picture.thumb()));
        return photo;
    }

    private Picture clean(byte[] bytes) {
        try {
            var work = CompletableFuture.supplyAsync(() -> Picture.of(bytes), decoding);
            return Future.fromCompletionStage(work).await();
        } catch (RejectedExecutionException e) {
            throw new Refusal.Unavailable(CommonRule.BUSY, Duration.ofSeconds(2));
        }
    }

    @Override
    public void close() {
        decoding.shutdown();
    }
}
