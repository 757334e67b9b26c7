package cleancity.complaint.photo;

import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.photo.Mark;
import java.util.List;

/** Photos in and out. */
public final class PhotoRoutes {
    private final TakePhoto take;
    private final ShowPhoto show;
    private final BlurPhoto blur;

    record Marks(List<Mark> marks) {}

    record Taken(String id, int width, int height) {}

    public PhotoRoutes(TakePhoto take, ShowPhoto show, BlurPhoto blur) {
        this.blur = blur;
        this.take = take;
        this.show = show;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("addPhoto", this::add);
        endpoints.on("getPhoto", this::get);
        endpoints.on("blurPhoto", this::blur);
    }

    private Answer add(Call call) {
        var photo = take.take(call.actor(), call.rawBody().getBytes(), call::left);
        return Answer.created(new Taken(photo.id(), photo.width(), photo.height()));
    }

    private Answer blur(Call call) {
        blur.blur(call.path("id"), call.body(Marks.class).marks(), call.actor());
        return Answer.noContent();
    }

    private Answer get(Call call) {
        var size = call.query("size").orElse("thumb").equals("full") ? ShowPhoto.Size.FULL : ShowPhoto.Size.THUMB;
        return Answer.bytes("image/jpeg", show.show(call.path("id"), size, call.caller()))
                .with("Cache-Control", "private, max-age=3600")
                .with("X-Content-Type-Options", "nosniff");
    }
}
