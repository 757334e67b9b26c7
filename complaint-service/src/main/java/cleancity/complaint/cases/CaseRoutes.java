package cleancity.complaint.cases;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cases for everybody: one of them, and those nearby. */
public final class CaseRoutes {
    private static final int NEARBY = 10;

    private final CaseStore cases;
    private final CaseQueries queries;
    private final Cards cards;
    private final PublicView view;
    private final int radius;

    record Near(
            String id,
            String number,
            String category,
            String categoryName,
            int distanceMetres,
            String status,
            @Nullable String photoId,
            @Nullable String text,
            int joined,
            Instant reportedAt) {}

    record Nearby(List<Near> items) {}

    /** @param radius metres within which a case is offered for joining */
    public CaseRoutes(CaseStore cases, CaseQueries queries, Cards cards, PublicView view, int radius) {
        this.cases = cases;
        this.queries = queries;
        this.cards = cards;
        this.view = view;
        this.radius = radius;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listNearbyCases", this::nearby);
        endpoints.on("getCase", this::one);
    }

    private Answer one(Call call) {
        return answer(call.path("id"), call);
    }

    /** The view that this caller gets, also after an action of theirs. */
    public Answer answer(String id, Call call) {
        var file = cases.find(id).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
        return Answer.ok(view.of(file, call.caller()));
    }

    private Answer nearby(Call call) {
        var place = place(call);
        var group = cards.catalog().category(call.queryRequired("category")).group();
        var found = queries.openAround(place, group, radius, NEARBY);
        var reader = call.caller().isPresent() ? Cards.Reader.SIGNED_IN : Cards.Reader.PUBLIC;
        return Answer.ok(
                new Nearby(found.stream().map(file -> near(file, place, reader)).toList()));
    }

    private Near near(CaseFile file, Place from, Cards.Reader reader) {
        var card = cards.card(file, reader);
        var place = file.report().where().place();
        return new Near(
                card.id(),
                card.number(),
                card.category(),
                card.categoryName(),
                place == null ? 0 : (int) Math.round(from.distanceTo(place)),
                card.status(),
                card.photoId(),
                card.text(),
                card.joined(),
                card.reportedAt());
    }

    private static Place place(Call call) {
        try {
            return Place.of(
                    Double.parseDouble(call.queryRequired("lng")),
                    Double.parseDouble(call.queryRequired("lat")),
                    CoordinateSystem.of(call.query("system").orElse("wgs84")));
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("lng", ComplaintRule.WHERE_MISSING);
        }
    }
}
