package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.ne;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.Assignment;
import cleancity.survey.model.Attempt;
import cleancity.survey.model.Disposition;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;

/**
 * Those whom interviewers tried to reach, by number, with every attempt. The rank of the final disposition is kept with
 * each as the smallest of its attempts' ranks, so attempts may come twice and in any order. Of a closed wave only counts
 * stay.
 */
public final class ContactStore {
    private static final int MOST_ATTEMPTS = 50;
    private static final int MOST_ROWS = 20_000;

    /** An attempt as it is stored. */
    public record AttemptDocument(String key, String outcome, String week) {}

    /** A contact as it is stored; the rank is that of its final disposition. */
    public record ContactDocument(
            @BsonId String id,
            String wave,
            String community,
            String assignment,
            int rank,
            List<AttemptDocument> attempts) {}

    /** Final dispositions of a community of a closed wave, by slug. */
    public record FieldTotalDocument(@BsonId String id, String wave, String community, Map<String, Long> counts) {}

    /** What became of an attempt that was handed in. */
    public enum Recorded {
        NEW,
        KNOWN,
        TOO_MANY
    }

    private final MongoCollection<ContactDocument> contacts;
    private final MongoCollection<FieldTotalDocument> totals;

    public ContactStore(Mongo mongo) {
        this.contacts = mongo.collection("contacts", ContactDocument.class);
        this.totals = mongo.collection("fieldTotals", FieldTotalDocument.class);
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("wave", "community", "rank"), DeclaredIndexes.plain("assignment", "rank"))
                .ensureOn(contacts);
        DeclaredIndexes.of(DeclaredIndexes.plain("wave")).ensureOn(totals);
    }

    /** One conditional write: each key once, at most {@value #MOST_ATTEMPTS} for a contact. */
    public Recorded add(Assignment assignment, Attempt attempt) {
        var id = assignment.wave() + "|" + assignment.id() + "|" + attempt.contact();
        var fresh =
                and(eq("_id", id), ne("attempts.key", attempt.key()), exists("attempts." + (MOST_ATTEMPTS - 1), false));
        var write = Updates.combine(
                Updates.setOnInsert("wave", assignment.wave()),
                Updates.setOnInsert("community", assignment.community()),
                Updates.setOnInsert("assignment", assignment.id()),
                Updates.min("rank", attempt.outcome().rank()),
                Updates.push(
                        "attempts",
                        new AttemptDocument(attempt.key(), attempt.outcome().slug(), attempt.week())));
        try {
            Await.one(contacts.updateOne(fresh, write, new UpdateOptions().upsert(true)));
            return Recorded.NEW;
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
            var known = contacts.find(and(eq("_id", id), eq("attempts.key", attempt.key())));
            return Await.first(known) == null ? Recorded.TOO_MANY : Recorded.KNOWN;
        }
    }

    /** Interviews of an assignment. */
    public long completed(String assignment) {
        var done = and(eq("assignment", assignment), eq("rank", Disposition.COMPLETE.rank()));
        return Await.one(contacts.countDocuments(done, new CountOptions().limit(MOST_ROWS)));
    }

    public boolean any(String assignment) {
        return Await.first(contacts.find(eq("assignment", assignment)).limit(1)) != null;
    }

    /** Final dispositions by community, also of a closed wave. */
    public Map<String, Map<Disposition, Long>> counts(String wave) {
        var counts = live(wave);
        Await.list(totals.find(eq("wave", wave)).limit(MOST_ROWS), MOST_ROWS).forEach(total -> {
            var settled = new EnumMap<Disposition, Long>(Disposition.class);
            total.counts().forEach((slug, n) -> settled.put(Disposition.of(slug), n));
            counts.put(total.community(), settled);
        });
        return counts;
    }

    /** Of a closed wave: keeps the counts, once, and then forgets whom they came from. */
    public void forget(String wave) {
        live(wave).forEach((community, counts) -> {
            var bySlug = new HashMap<String, Long>();
            counts.forEach((disposition, n) -> bySlug.put(disposition.slug(), n));
            var total = new FieldTotalDocument(wave + "|" + community, wave, community, bySlug);
            try {
                Await.one(totals.insertOne(total));
            } catch (RuntimeException e) {
                if (!Duplicates.isDuplicate(e)) { // counted before a crash: what is left is a part of it
                    throw e;
                }
            }
            Await.one(contacts.deleteMany(and(eq("wave", wave), eq("community", community))));
        });
    }

    private Map<String, Map<Disposition, Long>> live(String wave) {
        var counts = new HashMap<String, Map<Disposition, Long>>();
        var each = new Document("community", "$community").append("rank", "$rank");
        var rows = contacts.aggregate(
                List.of(Aggregates.match(Filters.eq("wave", wave)), Aggregates.group(each, Accumulators.sum("n", 1L))),
                Document.class);
        for (var row : Await.list(rows, MOST_ROWS)) {
            var key = row.get("_id", Document.class);
            var disposition = Disposition.ofRank(key.getInteger("rank"));
            counts.computeIfAbsent(key.getString("community"), _ -> new EnumMap<>(Disposition.class))
                    .put(disposition, row.getLong("n"));
        }
        return counts;
    }
}
