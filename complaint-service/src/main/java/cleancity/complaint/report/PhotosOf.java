package cleancity.complaint.report;

import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.PhotoDocument;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.util.List;

/** Checks the photos that somebody names: they are there, and they are theirs. */
public final class PhotosOf {
    private final PhotoStore photos;

    public PhotosOf(PhotoStore photos) {
        this.photos = photos;
    }

    public void requireOwn(List<String> ids, Actor owner) {
        own(ids, owner);
    }

    /** For after-photos: none may be older than the moment the work was given to the unit. */
    public void requireNew(List<String> ids, Actor owner, Instant since) {
        if (own(ids, owner).stream().anyMatch(photo -> photo.uploadedAt().isBefore(since))) {
            throw new Refusal.Invalid("/photoIds", ComplaintRule.OLD_PHOTO);
        }
    }

    private List<PhotoDocument> own(List<String> ids, Actor owner) {
        var found = photos.find(ids).stream()
                .filter(photo -> photo.owner().equals(owner.id()))
                .toList();
        if (found.size() != ids.stream().distinct().count()) {
            throw new Refusal.Invalid("/photoIds", ComplaintRule.UNKNOWN_PHOTO);
        }
        return found;
    }
}
