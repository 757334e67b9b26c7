package cleancity.evaluation.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.evaluation.model.Refusals;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.VersionGuard;
import cleancity.kernel.mongo.Versioned;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What every store here does the same way with a document that has a version. */
final class Kept {
    /** Of the documents written now; a reader lifts older ones. */
    static final int SCHEMA = 1;

    private Kept() {}

    static <D extends Versioned> Optional<D> find(MongoCollection<D> in, String id) {
        return Optional.ofNullable(Await.first(in.find(eq("_id", id)).limit(1)));
    }

    /** @throws cleancity.kernel.model.Refusal.NotFound if there is none */
    static <D extends Versioned> D change(MongoCollection<D> in, String id, UnaryOperator<D> change) {
        var changed = VersionGuard.change(in, id, change);
        if (changed == null) {
            throw Refusals.notFound();
        }
        return changed;
    }

    /** Puts it in unless there is one with its id. */
    static <D extends Versioned> void addOnce(MongoCollection<D> in, D document) {
        try {
            Await.one(in.insertOne(document));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            }
        }
    }
}
