package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.TimeRules;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonType;
import org.bson.conversions.Bson;

/** The cases: each is one document, each change one update that carries its facts and holds for one version only. */
public final class CaseStore {
    private final MongoCollection<CaseDocument> cases;
    private final MongoOutbox outbox;
    private final TimeRules time;

    public CaseStore(Mongo mongo, TimeRules time) {
        this.cases = mongo.collection("cases", CaseDocument.class);
        this.time = time;
        DeclaredIndexes.of(
                        DeclaredIndexes.unique("number"),
                        DeclaredIndexes.uniqueWhere(Filters.type("key", BsonType.STRING), "key"),
                        new IndexModel(Indexes.compoundIndex(
                                Indexes.ascending("group", "open"), Indexes.geo2dsphere("location"))),
                        new IndexModel(Indexes.geo2dsphere("location")),
                        DeclaredIndexes.plain(Indexes.descending("reportedAt", "_id")),
                        DeclaredIndexes.plain("status", "reportedAt", "_id"),
                        DeclaredIndexes.plain("areas", "reportedAt", "_id"),
                        DeclaredIndexes.plain("unit", "reportedAt", "_id"),
                        DeclaredIndexes.plain("open", "dueAt", "_id"),
                        DeclaredIndexes.plain("reporterIds", "reportedAt", "_id"),
                        DeclaredIndexes.plain("photoIds"),
                        DeclaredIndexes.plain("contactKey"))
                .ensureOn(cases);
        this.outbox = new MongoOutbox(cases);
    }

    /** What a relay reads. */
    public OutboxStore outbox() {
        return outbox;
    }

    MongoCollection<CaseDocument> collection() {
        return cases;
    }

    /** @return false when a case of the same intent is there already */
    public boolean add(CaseFile file, List<Fact> facts) {
        try {
            Await.one(cases.insertOne(CaseDocument.of(file, time, entries(facts))));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** Many at once, e.g. sample data; each with its own entries. */
    public void addAll(List<CaseFile> files, List<List<OutboxEntry>> entries) {
        var documents = new ArrayList<CaseDocument>();
        for (int i = 0; i < files.size(); i++) {
            documents.add(CaseDocument.of(files.get(i), time, entries.get(i)));
        }
        Await.one(cases.insertMany(documents));
    }

    /**
     * Replaces the version before this one, in one update with the facts.
     *
     * @return false when somebody else made this version first
     */
    public boolean save(CaseFile next, List<Fact> facts) {
        var document = CaseDocument.of(next, time, List.of());
        var update = combine(
                set("version", document.version()),
                set("status", document.status()),
                set("open", document.open()),
                set("category", document.category()),
                set("group", document.group()),
                set("unit", document.unit()),
                set("updatedAt", document.updatedAt()),
                set("closedAt", document.closedAt()),
                set("dueAt", document.dueAt()),
                set("warnAt", document.warnAt()),
                set("priority", document.priority()),
                set("supervision", document.supervision()),
                set("reporterIds", document.reporterIds()),
                set("photoIds", document.photoIds()),
                set("contactKey", document.contactKey()),
                document.key() == null ? unset("key") : set("key", document.key()),
                set("file", next),
                MongoOutbox.push(entries(facts)));
        Bson before = and(eq("_id", next.id()), eq("version", next.version() - 1));
        return Await.one(cases.updateOne(before, update)).getMatchedCount() == 1;
    }

    /**
     * Notes that a level of a deadline is told, in one update with the fact.
     *
     * @return false when the case has moved on or it was told before
     */
    public boolean told(CaseFile file, int level, Instant due, Fact fact) {
        var untold = or(ne("toldDue", due), lt("told", level));
        var same = and(eq("_id", file.id()), eq("version", file.version()), untold);
        var update = combine(set("told", level), set("toldDue", due), MongoOutbox.push(entries(List.of(fact))));
        return Await.one(cases.updateOne(same, update)).getMatchedCount() == 1;
    }

    public Optional<CaseFile> find(String id) {
        return Optional.ofNullable(Await.first(cases.find(eq("_id", id)).limit(1)))
                .map(CaseDocument::toDomain);
    }

    public Optional<CaseFile> findByNumber(String number) {
        return Optional.ofNullable(Await.first(cases.find(eq("number", number)).limit(1)))
                .map(CaseDocument::toDomain);
    }

    public Optional<CaseFile> findByKey(String key) {
        return Optional.ofNullable(Await.first(cases.find(eq("key", key)).limit(1)))
                .map(CaseDocument::toDomain);
    }

    /** The case a photo belongs to. */
    public Optional<CaseFile> findByPhoto(String photoId) {
        return Optional.ofNullable(
                        Await.first(cases.find(eq("photoIds", photoId)).limit(1)))
                .map(CaseDocument::toDomain);
    }

    public List<CaseFile> findAll(List<String> ids) {
        return Await.list(cases.find(in("_id", ids)), Math.max(1, ids.size())).stream()
                .map(CaseDocument::toDomain)
                .toList();
    }

    public boolean isEmpty() {
        return Await.first(cases.find().limit(1)) == null;
    }

    private static List<OutboxEntry> entries(List<Fact> facts) {
        return OutboxEntry.of(ComplaintFacts.topic(), facts.toArray(Fact[]::new));
    }
}
