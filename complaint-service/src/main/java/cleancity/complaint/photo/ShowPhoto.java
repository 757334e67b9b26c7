package cleancity.complaint.photo;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.util.Optional;

/**
 * Who may see a photo. Staff and whoever uploaded it or wrote the report: all. Other residents who are signed in, joined
 * or not: the small size of open cases, to recognise the same problem, and everything once the problem has been verified on site. The public: what
 * has been verified. Photos of voided cases are for staff and their owner only.
 */
public final class ShowPhoto {
    private final PhotoStore photos;
    private final CaseStore cases;

    /** The two sizes. */
    public enum Size {
        THUMB,
        FULL
    }

    public ShowPhoto(PhotoStore photos, CaseStore cases) {
        this.photos = photos;
        this.cases = cases;
    }

    /** @throws Refusal.NotFound also when it is there but not for this caller */
    public byte[] show(String id, Size size, Optional<Actor> caller) {
        var photo = photos.find(id).orElseThrow(ShowPhoto::unknown);
        boolean own = caller.filter(actor -> actor.isStaff() || actor.id().equals(photo.owner()))
                .isPresent();
        if (!own
                && !cases.findByPhoto(id)
                        .filter(file -> visible(file, size, caller))
                        .isPresent()) {
            throw unknown();
        }
        return (size == Size.THUMB ? photos.thumb(id) : photos.full(id)).orElseThrow(ShowPhoto::unknown);
    }

    private static boolean visible(CaseFile file, Size size, Optional<Actor> caller) {
        if (caller.filter(actor -> file.isWrittenBy(actor.id())).isPresent()) {
            return true;
        }
        return switch (file.status()) {
            case VOIDED -> false;
            case RECEIVED -> size == Size.THUMB && caller.isPresent();
            case VERIFIED, FILED, DISPATCHED, HANDLING, HANDLED, CLOSED -> true;
        };
    }

    /** Whether a list may name the photo to somebody, so that no client asks for what it will not get. */
    public static boolean mayName(CaseFile file, boolean signedIn) {
        return file.status() == CaseStatus.RECEIVED ? signedIn : file.status() != CaseStatus.VOIDED;
    }

    private static Refusal unknown() {
        return new Refusal.NotFound(ComplaintRule.UNKNOWN_PHOTO);
    }
}
