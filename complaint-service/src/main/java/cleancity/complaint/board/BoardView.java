package cleancity.complaint.board;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingAction;
import cleancity.complaint.model.ListingMaker;
import cleancity.complaint.model.ListingStatus;
import cleancity.complaint.model.ListingStep;
import cleancity.kernel.model.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry as the public and as staff see it. */
final class BoardView {
    private final Cards cards;
    private final ListingMaker maker;

    record Page<T>(List<T> items, @Nullable String next) {}

    /** What everybody may see. */
    record Open(
            String id,
            String kind,
            String unit,
            String unitName,
            String title,
            String reason,
            List<String> photoIds,
            @Nullable String reply,
            @Nullable Instant publishedAt,
            @Nullable Instant expiresAt) {}

    record Step(
            Instant at,
            String action,
            String role,
            String actor,
            @Nullable String from,
            String to,
            @Nullable String note) {
        static Step of(ListingStep step) {
            return new Step(
                    step.at(),
                    step.action(),
                    step.role(),
                    Optional.ofNullable(step.actorName()).orElse(step.actor()),
                    Optional.ofNullable(step.from()).map(ListingStatus::wire).orElse(null),
                    step.to().wire(),
                    step.note());
        }
    }

    record Full(
            String id,
            long version,
            String kind,
            String unit,
            String unitName,
            String title,
            String reason,
            List<String> caseIds,
            List<String> photoIds,
            String status,
            @Nullable Instant replyUntil,
            @Nullable String reply,
            @Nullable Instant publishedAt,
            @Nullable Instant expiresAt,
            List<String> actions,
            List<Step> timeline) {}

    BoardView(Cards cards, ListingMaker maker) {
        this.cards = cards;
        this.maker = maker;
    }

    Open open(Listing listing) {
        return new Open(
                listing.id(),
                kind(listing),
                listing.unit(),
                cards.catalog().unitName(listing.unit()),
                listing.title(),
                listing.reason(),
                listing.photoIds(),
                listing.reply(),
                listing.publishedAt(),
                listing.expiresAt());
    }

    Full full(Listing listing, Actor actor) {
        return new Full(
                listing.id(),
                listing.version(),
                kind(listing),
                listing.unit(),
                cards.catalog().unitName(listing.unit()),
                listing.title(),
                listing.reason(),
                listing.caseIds(),
                listing.photoIds(),
                listing.status().wire(),
                listing.replyUntil(),
                listing.reply(),
                listing.publishedAt(),
                listing.expiresAt(),
                maker.allowed(listing, actor, cards.now()).stream()
                        .map(ListingAction::wire)
                        .toList(),
                listing.timeline().stream().map(Step::of).toList());
    }

    private static String kind(Listing listing) {
        return listing.kind().name().toLowerCase(Locale.ROOT);
    }
}
