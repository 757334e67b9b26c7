package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.model.Listing;
import cleancity.complaint.model.ListingStatus;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The red and black list: each entry is one document, each step one update that carries its fact. */
public final class ListingStore {
    private static final int BATCH = 100;

    private final MongoCollection<ListingDocument> listings;
    private final MongoOutbox outbox;

    /** @param changedAt when the last step was taken */
    public record ListingDocument(
            @BsonId String id,
            Long version,
            String kind,
            String status,
            String unit,
            Instant changedAt,
            Listing listing,
            List<OutboxEntry> outbox) {}

    public ListingStore(Mongo mongo) {
        this.listings = mongo.collection("listings", ListingDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("status", "changedAt", "_id"),
                        DeclaredIndexes.plain("unit", "changedAt", "_id"))
                .ensureOn(listings);
        this.outbox = new MongoOutbox(listings);
    }

    public OutboxStore outbox() {
        return outbox;
    }

    public void add(Listing listing, Fact fact) {
        Await.one(listings.insertOne(document(listing, entries(fact))));
    }

    /** @return false when somebody else made this version first */
    public boolean save(Listing next, Fact fact) {
        var update = combine(
                set("version", next.version()),
                set("status", next.status().wire()),
                set("changedAt", next.last().at()),
                set("listing", next),
                MongoOutbox.push(entries(fact)));
        var before = and(eq("_id", next.id()), eq("version", next.version() - 1));
        return Await.one(listings.updateOne(before, update)).getMatchedCount() == 1;
    }

    public Optional<Listing> find(String id) {
        return Optional.ofNullable(Await.first(listings.find(eq("_id", id)).limit(1)))
                .map(ListingDocument::listing);
    }

    /** The last changed first; one more than the limit when there are more. */
    public List<Listing> page(ListingFilter wanted, @Nullable Cursor after, int limit) {
        var found = listings.find(wanted.toBson(after))
                .sort(Sorts.descending("changedAt", "_id"))
                .limit(limit + 1);
        return Await.list(found, limit + 1).stream()
                .map(ListingDocument::listing)
                .toList();
    }

    public void eachPublished(Consumer<Listing> action) {
        Await.each(
                listings.find(eq("status", ListingStatus.PUBLISHED.wire())),
                BATCH,
                document -> action.accept(document.listing()));
    }

    private static ListingDocument document(Listing listing, List<OutboxEntry> outbox) {
        return new ListingDocument(
                listing.id(),
                listing.version(),
                listing.kind().name(),
                listing.status().wire(),
                listing.unit(),
                listing.last().at(),
                listing,
                outbox);
    }

    private static List<OutboxEntry> entries(Fact fact) {
        return OutboxEntry.of(ComplaintFacts.topic(), fact);
    }
}
