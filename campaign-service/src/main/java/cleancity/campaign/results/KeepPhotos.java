package cleancity.campaign.results;

import cleancity.campaign.model.CampaignRule;
import cleancity.campaign.model.Photo;
import cleancity.campaign.model.Refusals;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.Photos;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.photo.CleanPhotos;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Photos of a campaign before and after. Staff take them; everybody sees those that the report of a completed campaign
 * names, the others only staff.
 */
public final class KeepPhotos {
    private static final int MOST = 100;

    private final Campaigns campaigns;
    private final Photos photos;
    private final CleanPhotos clean;
    private final Clock clock;
    private final Ids ids;

    public KeepPhotos(Campaigns campaigns, Photos photos, CleanPhotos clean, Clock clock, Ids ids) {
        this.campaigns = campaigns;
        this.photos = photos;
        this.clean = clean;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param left whether the caller has gone */
    public Photo take(Actor actor, String campaignId, Photo.Moment moment, byte[] file, BooleanSupplier left) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.HANDLER, Role.INSPECTOR);
        var campaign = campaigns.find(campaignId).orElseThrow(Refusals::notFound);
        if (photos.of(campaign.id(), MOST).size() >= MOST) {
            throw Refusals.conflict(CampaignRule.PHOTOS_ENOUGH, "most", MOST);
        }
        var picture = clean.clean(file, left);
        var photo = new Photo(
                ids.next(), campaign.id(), moment, picture.width(), picture.height(), actor.id(), clock.instant());
        photos.add(photo, picture.full(), picture.thumb());
        return photo;
    }

    List<Photo> of(Actor actor, String campaignId) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.HANDLER, Role.INSPECTOR, Role.ANALYST);
        return photos.of(campaignId, MOST);
    }

    /** One as JPEG; not found also when it is there but not for this caller. */
    byte[] show(Optional<Actor> caller, String id, boolean full) {
        var photo = photos.find(id)
                .filter(found -> caller.filter(Actor::isStaff).isPresent() || isPublic(found))
                .orElseThrow(Refusals::notFound);
        return (full ? photos.full(photo.id()) : photos.thumb(photo.id())).orElseThrow(Refusals::notFound);
    }

    private boolean isPublic(Photo photo) {
        return campaigns
                .reportOf(photo.campaignId())
                .filter(report -> report.beforePhotoIds().contains(photo.id())
                        || report.afterPhotoIds().contains(photo.id()))
                .isPresent();
    }
}
