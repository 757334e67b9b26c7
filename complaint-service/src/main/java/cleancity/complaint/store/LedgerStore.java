package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import cleancity.kernel.chain.Head;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.MongoException;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;

/** The books. Only ever added to. */
public final class LedgerStore {
    private final MongoCollection<LedgerDocument> entries;

    public LedgerStore(Mongo mongo) {
        this.entries = mongo.collection("ledger", LedgerDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.unique("book", "sequence"),
                        DeclaredIndexes.unique("factId"),
                        DeclaredIndexes.plain("caseId", "sequence"))
                .ensureOn(entries);
    }

    public Optional<Head> head(String book) {
        return Optional.ofNullable(Await.first(entries.find(eq("book", book))
                        .sort(Sorts.descending("sequence"))
                        .limit(1)))
                .map(entry -> new Head(entry.sequence(), entry.hash()));
    }

    /** Which of these facts are in a book already. */
    public Set<String> known(List<String> factIds) {
        var found = entries.withDocumentClass(Document.class)
                .find(in("factId", factIds))
                .projection(Projections.include("factId"));
        var known = new HashSet<String>();
        Await.list(found, Math.max(1, factIds.size())).forEach(each -> known.add(each.getString("factId")));
        return known;
    }

    /** In the given order; false when somebody else wrote an entry with the same number or fact first. */
    public boolean append(List<LedgerDocument> links) {
        try {
            Await.one(entries.insertMany(links));
            return true;
        } catch (MongoException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    public List<LedgerDocument> ofCase(String caseId, int limit) {
        return Await.list(
                entries.find(eq("caseId", caseId))
                        .sort(Sorts.ascending("sequence"))
                        .limit(limit),
                limit);
    }

    /** Entries after a sequence number. */
    public List<LedgerDocument> page(String book, long after, int limit) {
        return Await.list(
                entries.find(and(eq("book", book), gt("sequence", after)))
                        .sort(Sorts.ascending("sequence"))
                        .limit(limit),
                limit);
    }

    /** As {@link #page}, only entries of some types and not from before an instant. */
    public List<LedgerDocument> page(String book, long after, List<String> types, Instant from, int limit) {
        var wanted = and(eq("book", book), gt("sequence", after), in("type", types), gte("at", from));
        return Await.list(entries.find(wanted).sort(Sorts.ascending("sequence")).limit(limit), limit);
    }

    public List<String> books() {
        return Await.list(entries.distinct("book", String.class), 100);
    }
}
