package cleancity.complaint.board;

import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingAction;
import cleancity.complaint.model.ListingMaker;
import cleancity.complaint.model.ListingWish;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.ListingStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes entries off the list: blame as soon as all of its cases are struck off, everything when its time is over. */
public final class WatchBoard {
    private static final Actor SYSTEM = Actor.system("board-watch");

    private final ListingStore listings;
    private final CaseStore cases;
    private final KeepBoard board;
    private final Clock clock;

    WatchBoard(ListingStore listings, CaseStore cases, KeepBoard board, Clock clock) {
        this.listings = listings;
        this.cases = cases;
        this.board = board;
        this.clock = clock;
    }

    public void round() {
        listings.eachPublished(listing -> {
            var why = reason(listing, clock.instant());
            if (why != null) {
                withdraw(listing, why);
            }
        });
    }

    private @Nullable String reason(Listing listing, Instant now) {
        var expires = listing.expiresAt();
        if (expires != null && !now.isBefore(expires)) {
            return "公示期满，自动撤榜";
        }
        boolean blamed = listing.kind() == Listing.Kind.BLACK;
        return blamed && KeepBoard.isRectified(cases.findAll(listing.caseIds())) ? "所列案件均已整改销号，自动撤榜" : null;
    }

    private void withdraw(Listing listing, String why) {
        try {
            var _ = board.act(
                    listing.id(),
                    new ListingWish(ListingAction.WITHDRAW, why, ListingMaker.REPLY_DAYS),
                    listing.version(),
                    SYSTEM);
        } catch (Refusal refusal) {
            // somebody acted meanwhile: the next round sees what is there then
        }
    }
}
