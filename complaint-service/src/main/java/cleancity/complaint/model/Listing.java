package cleancity.complaint.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the red and black list (红黑榜): a unit, never a person. Immutable; each step gives the next version.
 *
 * @param unit id of a unit of the catalog: there is no place for anybody else
 * @param caseIds the cases it rests on
 * @param photoIds of these cases, each looked at and covered before it is published
 * @param replyUntil until when the unit may answer the notice
 * @param reply what the unit answered; published with the entry
 * @param expiresAt when it leaves the list by itself
 */
public record Listing(
        String id,
        long version,
        Kind kind,
        String unit,
        String title,
        String reason,
        List<String> caseIds,
        List<String> photoIds,
        ListingStatus status,
        @Nullable Instant replyUntil,
        @Nullable String reply,
        @Nullable Instant publishedAt,
        @Nullable Instant expiresAt,
        List<ListingStep> timeline) {

    /** Praise or blame. */
    public enum Kind {
        RED,
        BLACK
    }

    /** Refuses words that point at a person. */
    public Listing {
        NoPerson.require("/title", title);
        NoPerson.require("/reason", reason);
        NoPerson.require("/note", reply);
        caseIds = List.copyOf(caseIds);
        photoIds = List.copyOf(photoIds);
        timeline = List.copyOf(timeline);
    }

    public String proposer() {
        return timeline.getFirst().actor();
    }

    public ListingStep last() {
        return timeline.getLast();
    }

    Listing next(ListingStatus to, ListingStep step) {
        var longer = new ArrayList<>(timeline);
        longer.add(step);
        return new Listing(
                id,
                version + 1,
                kind,
                unit,
                title,
                reason,
                caseIds,
                photoIds,
                to,
                replyUntil,
                reply,
                publishedAt,
                expiresAt,
                longer);
    }

    Listing noticed(Instant until) {
        return with(until, reply, publishedAt, expiresAt);
    }

    Listing replied(@Nullable String text) {
        return with(replyUntil, text, publishedAt, expiresAt);
    }

    Listing published(Instant from, Instant until) {
        return with(replyUntil, reply, from, until);
    }

    private Listing with(
            @Nullable Instant until, @Nullable String answer, @Nullable Instant from, @Nullable Instant expiry) {
        return new Listing(
                id, version, kind, unit, title, reason, caseIds, photoIds, status, until, answer, from, expiry,
                timeline);
    }
}
