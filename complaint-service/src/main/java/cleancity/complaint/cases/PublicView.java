package cleancity.complaint.cases;

import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.photo.ShowPhoto;
import cleancity.complaint.privacy.CoarseText;
import cleancity.kernel.geo.Place;
import cleancity.kernel.model.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as the public sees it: no person, coarse text, the place to some ten metres. Whoever wrote the report sees their own words. */
public final class PublicView {
    private static final double COARSE = 10_000;
    private static final Set<String> INTERNAL = Set.of("request-extension", "refuse-extension", "return");

    private final Cards cards;
    private final MyActions actions;

    /** WGS-84 degrees. */
    public record Spot(double lng, double lat, String system) {
        public static @Nullable Spot of(@Nullable Place place, double factor) {
            return place == null
                    ? null
                    : new Spot(
                            Math.round(place.lng() * factor) / factor,
                            Math.round(place.lat() * factor) / factor,
                            "wgs84");
        }
    }

    /** One step, without the person. */
    public record Step(
            Instant at,
            String action,
            String role,
            @Nullable String actor,
            @Nullable String from,
            @Nullable String to,
            @Nullable String note,
            @Nullable String unit,
            @Nullable String unitName,
            List<String> photoIds,
            @Nullable Integer offPlace) {
        public static Step of(TimelineEntry entry, Catalog catalog, boolean staff) {
            return new Step(
                    entry.at(),
                    entry.action(),
                    entry.role(),
                    staff ? actor(entry) : null,
                    wire(entry.from()),
                    wire(entry.to()),
                    staff || entry.note() == null ? entry.note() : CoarseText.of(entry.note()),
                    entry.unit(),
                    entry.unit() == null ? null : catalog.unitName(entry.unit()),
                    entry.photoIds(),
                    staff ? entry.offPlace() : null);
        }

        /** Staff by name or id; of a resident not even the random id, which would join their cases. */
        private static @Nullable String actor(TimelineEntry entry) {
            return entry.isByReporter()
                    ? null
                    : Optional.ofNullable(entry.actorName()).orElse(entry.actor());
        }

        private static @Nullable String wire(@Nullable CaseStatus status) {
            return status == null ? null : status.wire();
        }
    }

    record View(
            String id,
            String number,
            String category,
            String categoryName,
            String status,
            String severity,
            String text,
            @Nullable String address,
            String area,
            String areaName,
            @Nullable Spot place,
            @Nullable String photoId,
            List<String> photoIds,
            Instant reportedAt,
            Instant expectedAt,
            @Nullable Instant due,
            @Nullable String dueState,
            int joined,
            @Nullable String unit,
            @Nullable String unitName,
            int supervision,
            boolean sample,
            boolean mine,
            boolean joinedByMe,
            boolean mayReopen,
            List<String> myActions,
            List<Step> timeline) {}

    public PublicView(Cards cards, MyActions actions) {
        this.cards = cards;
        this.actions = actions;
    }

    View of(CaseFile file, Optional<Actor> caller) {
        boolean mine = caller.filter(actor -> file.isWrittenBy(actor.id())).isPresent();
        boolean joined = caller.filter(actor -> file.isJoinedBy(actor.id())).isPresent();
        var mayDo = caller.map(actor -> actions.of(file, actor, cards.now())).orElse(List.of());
        var reader = Cards.readerOf(file, caller);
        var card = cards.card(file, reader);
        boolean photos = mine || ShowPhoto.mayName(file, caller.isPresent());
        var catalog = cards.catalog();
        return new View(
                card.id(),
                card.number(),
                card.category(),
                card.categoryName(),
                card.status(),
                card.severity(),
                Cards.text(file, reader),
                card.address(),
                card.area(),
                card.areaName(),
                Spot.of(file.report().where().place(), COARSE),
                card.photoId(),
                photos ? file.report().photoIds() : List.of(),
                card.reportedAt(),
                file.clocks().expectedAt(),
                card.due(),
                card.dueState(),
                card.joined(),
                card.unit(),
                card.unitName(),
                card.supervision(),
                card.sample(),
                mine,
                joined,
                mayDo.contains(CaseAction.REOPEN.wire()),
                mayDo,
                file.timeline().stream()
                        .filter(entry -> !INTERNAL.contains(entry.action()))
                        .map(entry -> Step.of(entry, catalog, false))
                        .toList());
    }
}
