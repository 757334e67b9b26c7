package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.survey.model.StoredDraft;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;

/** Drafts, one per pseudonym. The unique {@code _id} and the revision decide between two devices. */
public final class DraftStore {
    /** A draft as it is stored. */
    public record DraftDocument(
            @BsonId String id, String wave, long revision, String sealed, Instant savedAt, Instant expiresAt) {}

    private final MongoCollection<DraftDocument> drafts;

    public DraftStore(Mongo mongo) {
        this.drafts = mongo.collection("drafts", DraftDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.expiring("expiresAt")).ensureOn(drafts);
    }

    /**
     * Puts a draft in the place of the one that was read; one that has expired counts as none.
     *
     * @param read revision that was read, 0 for none
     * @return whether nobody else was faster
     */
    public boolean put(StoredDraft draft, long read, Instant now) {
        Bson same = read == 0
                ? and(eq("_id", draft.id()), or(eq("revision", 0L), lte("expiresAt", now)))
                : and(eq("_id", draft.id()), eq("revision", read), gt("expiresAt", now));
        var next = new DraftDocument(
                draft.id(), draft.wave(), draft.revision(), draft.sealed(), draft.savedAt(), draft.expiresAt());
        try {
            var written = Await.one(drafts.replaceOne(same, next, new ReplaceOptions().upsert(read == 0)));
            return written.getMatchedCount() == 1 || written.getUpsertedId() != null;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false; // the upsert met a draft of another revision
            }
            throw e;
        }
    }

    public Optional<StoredDraft> find(String id, Instant now) {
        return Optional.ofNullable(Await.first(drafts.find(and(eq("_id", id), gt("expiresAt", now)))))
                .map(d -> new StoredDraft(d.id(), d.wave(), d.revision(), d.sealed(), d.savedAt(), d.expiresAt()));
    }

    public void delete(Collection<String> ids) {
        Await.one(drafts.deleteMany(in("_id", ids)));
    }

    /** Removes what has expired: not every engine does so by itself. */
    public void forget(Instant now) {
        Await.one(drafts.deleteMany(lte("expiresAt", now)));
    }

    /** Removes every draft of a wave. */
    public void forget(String wave) {
        Await.one(drafts.deleteMany(WaveIds.of(wave)));
    }
}
