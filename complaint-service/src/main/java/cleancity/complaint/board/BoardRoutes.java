package cleancity.complaint.board;

import cleancity.complaint.board.BoardView.Page;
import cleancity.complaint.cases.Cards;
import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingAction;
import cleancity.complaint.model.ListingMaker;
import cleancity.complaint.model.ListingStatus;
import cleancity.complaint.model.ListingWish;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.ListingFilter;
import cleancity.complaint.store.ListingStore;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The red and black list: for everybody what is published, for staff everything with the steps possible now. */
public final class BoardRoutes {
    private final ListingStore listings;
    private final KeepBoard board;
    private final BoardView view;
    private final Cursors published;
    private final Cursors all;
    private final WatchBoard watch;

    record ProposalBody(
            String kind,
            String unit,
            String title,
            String reason,
            @Nullable List<String> caseIds,
            @Nullable List<String> photoIds) {
        KeepBoard.Proposal proposal() {
            return new KeepBoard.Proposal(
                    kindOf(kind),
                    unit,
                    title.strip(),
                    reason.strip(),
                    Objects.requireNonNullElse(caseIds, List.of()),
                    Objects.requireNonNullElse(photoIds, List.of()));
        }
    }

    record StepBody(
            String action, @Nullable String note, @Nullable Integer replyDays, long version) {
        ListingWish wish() {
            return new ListingWish(
                    ListingAction.ofWire(action), note, Objects.requireNonNullElse(replyDays, ListingMaker.REPLY_DAYS));
        }
    }

    public BoardRoutes(
            ListingStore listings,
            CaseStore cases,
            CatalogStore catalogs,
            PhotoStore photos,
            Cards cards,
            Supplier<Calendars> calendars,
            Ids ids,
            Clock clock,
            byte[] cursorKey) {
        var maker = new ListingMaker(() -> calendars.get().office());
        this.listings = listings;
        this.board = new KeepBoard(listings, cases, catalogs, photos, maker, ids, clock);
        this.view = new BoardView(cards, maker);
        this.watch = new WatchBoard(listings, cases, board, clock);
        this.published = new Cursors(cursorKey, "board/published");
        this.all = new Cursors(cursorKey, "board/all");
    }

    /** What takes entries off the list as time goes by. */
    public WatchBoard watch() {
        return watch;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listBoard", this::published);
        endpoints.on("listListings", this::all);
        endpoints.on("getListing", call -> Answer.ok(view.full(open(call), call.actor())));
        endpoints.on("proposeListing", call -> {
            var proposal = call.body(ProposalBody.class).proposal();
            return Answer.created(view.full(board.propose(proposal, call.actor()), call.actor()));
        });
        endpoints.on("actOnListing", call -> {
            var body = call.body(StepBody.class);
            var done = board.act(open(call).id(), body.wish(), body.version(), call.actor());
            return Answer.ok(view.full(done, call.actor()));
        });
    }

    private Answer published(Call call) {
        var wanted = new ListingFilter(kind(call), ListingStatus.PUBLISHED, null, true);
        return Answer.ok(page(call, wanted, published, view::open));
    }

    private Answer all(Call call) {
        var actor = call.actor();
        boolean seesAll = seesAll(actor);
        var unit = seesAll ? call.query("unit").orElse(null) : unitOf(actor);
        var status = call.query("status").map(ListingStatus::ofWire).orElse(null);
        var wanted = new ListingFilter(kind(call), status, unit, !seesAll);
        return Answer.ok(page(call, wanted, all, listing -> view.full(listing, actor)));
    }

    private <T> Page<T> page(Call call, ListingFilter wanted, Cursors cursors, Function<Listing, T> shown) {
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        var found = listings.page(wanted, after, call.limit());
        var items = found.stream().limit(call.limit()).toList();
        var next = found.size() > call.limit() ? cursors.encode(cursor(items.getLast())) : null;
        return new Page<>(items.stream().map(shown).toList(), next);
    }

    /** Handlers know of the entries of their unit from the notice on. */
    private Listing open(Call call) {
        var actor = call.actor();
        var listing = board.find(call.path("id"));
        boolean may =
                seesAll(actor) || (unitOf(actor).equals(listing.unit()) && listing.status() != ListingStatus.CANDIDATE);
        if (!may) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        return listing;
    }

    private static boolean seesAll(Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST, Role.HANDLER);
        return actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR, Role.INSPECTOR, Role.ANALYST);
    }

    private static String unitOf(Actor actor) {
        return Objects.requireNonNullElse(actor.unit(), "");
    }

    private static Listing.@Nullable Kind kind(Call call) {
        return call.query("kind").map(BoardRoutes::kindOf).orElse(null);
    }

    private static Listing.Kind kindOf(String word) {
        return Listing.Kind.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Cursor cursor(Listing last) {
        return new Cursor(Long.toString(last.last().at().toEpochMilli()), last.id());
    }
}
