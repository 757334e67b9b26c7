package cleancity.campaign.results;

import cleancity.campaign.model.Photo;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.util.Locale;

/** Photos of campaigns over HTTP. */
public final class PhotoRoutes {
    private final KeepPhotos photos;
    private final Paging paging;

    public PhotoRoutes(KeepPhotos photos, Paging paging) {
        this.photos = photos;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("addCampaignPhoto", call -> Answer.created(PhotoAnswer.of(taken(call))));
        endpoints.on("listCampaignPhotos", call -> Answer.ok(list(call)));
        endpoints.on("showCampaignPhoto", this::shown);
    }

    record PhotoAnswer(String id, String moment, int width, int height, Instant at) {
        static PhotoAnswer of(Photo photo) {
            return new PhotoAnswer(
                    photo.id(),
                    photo.moment().name().toLowerCase(Locale.ROOT),
                    photo.width(),
                    photo.height(),
                    photo.at());
        }
    }

    private Photo taken(Call call) {
        var moment = Photo.Moment.valueOf(call.queryRequired("moment").toUpperCase(Locale.ROOT));
        return photos.take(call.actor(), call.path("id"), moment, call.rawBody().getBytes(), call::left);
    }

    private Paging.Page<PhotoAnswer> list(Call call) {
        var list = "photos/" + call.path("id");
        var after = paging.cursor(call, list);
        var found = photos.of(call.actor(), call.path("id")).stream()
                .filter(photo -> after == null || photo.id().compareTo(after.id()) > 0)
                .limit(call.limit() + 1L)
                .toList();
        return paging.page(call, list, found, last -> new Cursor("", last.id())).map(PhotoAnswer::of);
    }

    private Answer shown(Call call) {
        boolean full = call.query("size").orElse("thumb").equals("full");
        return Answer.bytes("image/jpeg", photos.show(call.caller(), call.path("id"), full))
                .with("Cache-Control", "private, max-age=3600")
                .with("X-Content-Type-Options", "nosniff");
    }
}
