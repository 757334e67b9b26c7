package cleancity.complaint.photo;

import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.PhotoBytesDocument;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Makes faces and number plates unrecognisable where staff have marked them; what was there is not kept. No mark at all
 * says that somebody has looked and found nothing to cover.
 */
public final class BlurPhoto {
    private final PhotoStore photos;

    public BlurPhoto(PhotoStore photos) {
        this.photos = photos;
    }

    /** A rectangle in pixels of the full size; what lies outside the picture is left out. */
    public record Mark(int x, int y, int width, int height) {}

    public void blur(String id, List<Mark> marks, Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR);
        var full = photos.full(id).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_PHOTO));
        try {
            if (!marks.isEmpty()) {
                var blurred = Picture.blurred(full, marks);
                photos.replace(new PhotoBytesDocument(id, blurred.full(), blurred.thumb()));
            }
            photos.checked(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
