package cleancity.complaint.facts;

import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingStatus;
import cleancity.kernel.facts.Fact;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link ComplaintFacts#LISTING}: one step of an entry of the red and black list, in order of {@code version}.
 *
 * @param kind red or black
 * @param from empty for the first step
 * @param actorId random id of who did it: the book must be able to say it
 * @param replyUntil until when the unit may answer
 */
public record ListingMoved(
        String listingId,
        long version,
        String kind,
        String unit,
        String title,
        List<String> caseIds,
        String action,
        String from,
        String to,
        String role,
        String actorId,
        @Nullable String note,
        @Nullable Instant replyUntil,
        Instant at) {

    /** The step that made this version. */
    public static Fact fact(String id, Listing listing) {
        var step = listing.last();
        var data = new ListingMoved(
                listing.id(),
                listing.version(),
                listing.kind().name().toLowerCase(Locale.ROOT),
                listing.unit(),
                listing.title(),
                listing.caseIds(),
                step.action(),
                wire(step.from()),
                step.to().wire(),
                step.role(),
                step.actor(),
                step.note(),
                listing.replyUntil(),
                step.at());
        return new Fact(id, ComplaintFacts.LISTING, listing.id(), step.at(), data);
    }

    private static String wire(@Nullable ListingStatus status) {
        return status == null ? "" : status.wire();
    }
}
