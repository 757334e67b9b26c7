package cleancity.complaint.photo;

import cleancity.complaint.store.PhotoBytesDocument;
import cleancity.complaint.store.PhotoDocument;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.photo.CleanPhotos;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/** Takes a photo in, cleaned of everything but the picture. */
public final class TakePhoto implements AutoCloseable {
    private final PhotoStore photos;
    private final Ids ids;
    private final Clock clock;
    private final CleanPhotos cleaning = new CleanPhotos();

    public TakePhoto(PhotoStore photos, Ids ids, Clock clock) {
        this.photos = photos;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param left whether the caller has gone */
    public PhotoDocument take(Actor owner, byte[] bytes, BooleanSupplier left) {
        var picture = cleaning.clean(bytes, left);
        var photo = new PhotoDocument(
                ids.next(), owner.id(), picture.width(), picture.height(), picture.full().length, clock.instant());
        photos.add(photo, new PhotoBytesDocument(photo.id(), picture.full(), picture.thumb()));
        return photo;
    }

    @Override
    public void close() {
        cleaning.close();
    }
}
