package cleancity.complaint.model;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.Limit;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Decides the steps of the red and black list. Pure: the store decides between two decisions made at once. */
public final class ListingMaker {
    public static final int REPLY_DAYS = 5;
    private static final Duration SHOWN = Duration.ofDays(90);

    private final Supplier<WorkingCalendar> calendar;

    public ListingMaker(Supplier<WorkingCalendar> calendar) {
        this.calendar = calendar;
    }

    /** A first version. */
    public Listing propose(
            String id,
            Listing.Kind kind,
            Unit unit,
            String title,
            String reason,
            List<String> caseIds,
            List<String> photoIds,
            ListingKnown known,
            Actor actor,
            Instant now) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        NoPerson.require("/title", title, known.names());
        NoPerson.require("/reason", reason, known.names());
        var step = new ListingStep(
                now, "propose", "office", actor.id(), actor.name(), null, ListingStatus.CANDIDATE, null);
        return new Listing(
                id,
                0,
                kind,
                unit.id(),
                title,
                reason,
                caseIds,
                photoIds,
                ListingStatus.CANDIDATE,
                null,
                null,
                null,
                null,
                List.of(step));
    }

    /** @throws Refusal naming the status, the time, the photo or the person that stands against it */
    public Listing decide(Listing listing, ListingWish wish, ListingKnown known, Actor actor, Instant now) {
        var row = ListingTable.find(listing.status(), wish.action()).orElseThrow(() -> illegal(listing, wish.action()));
        if (!row.mayTake(actor, listing)) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
        if (row.isProposers(actor, listing)) {
            throw new Refusal.Forbidden(ComplaintRule.PROPOSER_PUBLISHES);
        }
        if (row.note() && (wish.note() == null || wish.note().isBlank())) {
            throw refused(listing, wish, ComplaintRule.EVIDENCE_MISSING, Map.of("evidence", "note"));
        }
        requireItsTime(listing, wish, known, now);
        NoPerson.require("/note", wish.note(), known.names());
        var step = new ListingStep(
                now,
                wish.action().wire(),
                role(row, actor),
                actor.id(),
                actor.name(),
                listing.status(),
                row.to(),
                wish.note());
        var next = listing.next(row.to(), step);
        return switch (wish.action()) {
            case NOTIFY -> next.noticed(calendar.get().deadline(now, Limit.days(wish.replyDays())));
            case REPLY -> next.replied(wish.note());
            case PUBLISH -> next.published(now, now.plus(SHOWN));
            case DROP, WITHDRAW -> next;
        };
    }

    /** What an actor may do now. */
    public List<ListingAction> allowed(Listing listing, Actor actor, Instant now) {
        return ListingTable.from(listing.status()).stream()
                .filter(row -> row.mayTake(actor, listing) && !row.isProposers(actor, listing))
                .map(ListingMove::action)
                .filter(action -> action != ListingAction.REPLY || !replyIsOver(listing, now))
                .filter(action -> action != ListingAction.PUBLISH || mayBePublished(listing, now))
                .toList();
    }

    private static void requireItsTime(Listing listing, ListingWish wish, ListingKnown known, Instant now) {
        if (wish.action() == ListingAction.REPLY && replyIsOver(listing, now)) {
            throw refused(listing, wish, ComplaintRule.REPLY_TOO_LATE, Map.of());
        }
        if (wish.action() == ListingAction.PUBLISH) {
            if (!mayBePublished(listing, now)) {
                throw refused(
                        listing,
                        wish,
                        ComplaintRule.RIGHT_OF_REPLY,
                        Map.of("until", String.valueOf(listing.replyUntil())));
            }
            if (known.rectified() && listing.kind() == Listing.Kind.BLACK) {
                throw refused(listing, wish, ComplaintRule.ALREADY_RECTIFIED, Map.of());
            }
            if (!known.unseenPhotos().isEmpty()) {
                throw refused(
                        listing,
                        wish,
                        ComplaintRule.PHOTO_NOT_CHECKED,
                        Map.of("photos", known.unseenPhotos().size()));
            }
        }
    }

    private static String role(ListingMove row, Actor actor) {
        if (actor.kind() == Actor.Kind.SYSTEM) {
            return Party.SYSTEM.wire();
        }
        return (row.who().contains(Party.HANDLER) ? Party.HANDLER : Party.OFFICE).wire();
    }

    private static boolean replyIsOver(Listing listing, Instant now) {
        var until = listing.replyUntil();
        return until != null && !now.isBefore(until);
    }

    /** Once the unit has answered, or has let its time go by. */
    private static boolean mayBePublished(Listing listing, Instant now) {
        return listing.status() == ListingStatus.REPLIED || replyIsOver(listing, now);
    }

    private static Refusal illegal(Listing listing, ListingAction action) {
        return new Refusal.IllegalTransition(
                ComplaintRule.ILLEGAL_TRANSITION,
                Map.of("status", listing.status().wire(), "action", action.wire(), "version", listing.version()));
    }

    private static Refusal refused(Listing listing, ListingWish wish, ComplaintRule rule, Map<String, ?> more) {
        var details = new java.util.HashMap<String, Object>(more);
        details.put("status", listing.status().wire());
        details.put("action", wish.action().wire());
        return new Refusal.IllegalTransition(rule, details);
    }
}
