package cleancity.complaint.photo;

import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.PhotoBytesDocument;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.photo.Mark;
import cleancity.kernel.photo.Picture;
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

    public void blur(String id, List<Mark> marks, Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR);
        var full = photos.full(id).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_PHOTO));
        if (!marks.isEmpty()) {
            var covered = Picture.coarsened(full, marks);
            photos.replace(new PhotoBytesDocument(id, covered.full(), covered.thumb()));
        }
        photos.checked(id);
    }
}
