package cleancity.complaint.board;

import cleancity.complaint.facts.ListingMoved;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingKnown;
import cleancity.complaint.model.ListingMaker;
import cleancity.complaint.model.ListingWish;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.ListingStore;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Proposes entries and takes their steps; of many who act at once one succeeds. */
final class KeepBoard {
    private final ListingStore listings;
    private final CaseStore cases;
    private final CatalogStore catalogs;
    private final PhotoStore photos;
    private final ListingMaker maker;
    private final Ids ids;
    private final Clock clock;

    KeepBoard(
            ListingStore listings,
            CaseStore cases,
            CatalogStore catalogs,
            PhotoStore photos,
            ListingMaker maker,
            Ids ids,
            Clock clock) {
        this.listings = listings;
        this.cases = cases;
        this.catalogs = catalogs;
        this.photos = photos;
        this.maker = maker;
        this.ids = ids;
        this.clock = clock;
    }

    /** What somebody wants to have on the list. */
    record Proposal(
            Listing.Kind kind, String unit, String title, String reason, List<String> caseIds, List<String> photoIds) {}

    /** Nobody is blamed without a case that shows it. */
    Listing propose(Proposal wanted, Actor actor) {
        if (wanted.kind() == Listing.Kind.BLACK && wanted.caseIds().isEmpty()) {
            throw new Refusal.Invalid("/caseIds", ComplaintRule.BLAME_WITHOUT_CASE);
        }
        var unit = catalogs.current()
                .unit(wanted.unit())
                .orElseThrow(() -> new Refusal.Invalid("/unit", ComplaintRule.UNKNOWN_UNIT));
        var files = files(wanted.caseIds());
        var shown = new HashSet<String>();
        files.forEach(file -> shown.addAll(file.allPhotoIds()));
        if (!shown.containsAll(wanted.photoIds())) {
            throw new Refusal.Invalid("/photoIds", ComplaintRule.FOREIGN_PHOTO);
        }
        var made = maker.propose(
                ids.next(),
                wanted.kind(),
                unit,
                wanted.title(),
                wanted.reason(),
                wanted.caseIds(),
                wanted.photoIds(),
                new ListingKnown(names(files), List.of(), false),
                actor,
                clock.instant());
        listings.add(made, ListingMoved.fact(ids.next(), made));
        return made;
    }

    /**
     * @param version the version the actor has seen; -1 for whatever is there
     * @throws Refusal.Conflict when it is another one by now and the step is still possible
     */
    Listing act(String id, ListingWish wish, long version, Actor actor) {
        var listing = find(id);
        var next = decided(listing, wish, actor);
        if ((version < 0 || listing.version() == version) && listings.save(next, ListingMoved.fact(ids.next(), next))) {
            return next;
        }
        var now = find(id);
        var _ = decided(now, wish, actor); // says first if it is not possible now
        throw new Refusal.Conflict(
                CommonRule.LOST_RACE, Map.of("status", now.status().wire(), "version", now.version()));
    }

    Listing find(String id) {
        return listings.find(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
    }

    private Listing decided(Listing listing, ListingWish wish, Actor actor) {
        var files = cases.findAll(listing.caseIds());
        var known = new ListingKnown(names(files), photos.unchecked(listing.photoIds()), isRectified(files));
        return maker.decide(listing, wish, known, actor, clock.instant());
    }

    private List<CaseFile> files(List<String> caseIds) {
        var files = cases.findAll(caseIds);
        if (files.size() != caseIds.stream().distinct().count()) {
            throw new Refusal.Invalid("/caseIds", ComplaintRule.UNKNOWN_CASE);
        }
        return files;
    }

    /** Whether there were cases and nothing is left to do about them. */
    static boolean isRectified(List<CaseFile> files) {
        return !files.isEmpty()
                && files.stream().noneMatch(file -> file.status().isOpen());
    }

    /** Everybody who took a step with one of the cases. */
    private static Set<String> names(List<CaseFile> files) {
        var names = new HashSet<String>();
        files.forEach(file -> file.timeline().stream()
                .map(TimelineEntry::actorName)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .forEach(names::add));
        return names;
    }
}
