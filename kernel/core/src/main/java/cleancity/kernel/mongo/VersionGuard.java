package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Load, decide, replace: the replacement holds only if nobody replaced the document meanwhile, else the decision is
 * made again on what is there now.
 *
 * <p>A replacement carries the outbox it has read, so an entry that was published in between may go out once more;
 * consumers expect that.
 */
public final class VersionGuard {
    private static final int TRIES = 5;
    private static final int PAUSE_MILLIS = 8;

    private VersionGuard() {}

    /**
     * @param change pure; gives the next version, or an equal one when there is nothing to change
     * @return what is stored afterwards, or null if there is no such document
     * @throws Refusal.Conflict {@link CommonRule#LOST_RACE} after the fifth lost race
     */
    public static <D extends Versioned> @Nullable D change(
            MongoCollection<D> collection, Object id, UnaryOperator<D> change) {
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            var found = Await.first(collection.find(eq("_id", id)).limit(1));
            if (found == null) {
                return null;
            }
            var next = change.apply(found);
            if (next.equals(found) || replaced(collection, id, found.version(), next)) {
                return next;
            }
            Pause.of(1L + ThreadLocalRandom.current().nextInt(PAUSE_MILLIS * attempt));
        }
        throw lost();
    }

    /** @throws Refusal.Conflict {@link CommonRule#LOST_RACE} if the stored version is not {@code read} any more */
    public static <D extends Versioned> void replace(MongoCollection<D> collection, Object id, long read, D next) {
        if (!replaced(collection, id, read, next)) {
            throw lost();
        }
    }

    private static <D extends Versioned> boolean replaced(MongoCollection<D> collection, Object id, long read, D next) {
        if (next.version() != read + 1) {
            throw new IllegalStateException("version %d cannot follow %d".formatted(next.version(), read));
        }
        var same = and(eq("_id", id), eq("version", read));
        return Await.one(collection.replaceOne(same, next)).getMatchedCount() == 1;
    }

    private static Refusal lost() {
        return new Refusal.Conflict(CommonRule.LOST_RACE);
    }
}
