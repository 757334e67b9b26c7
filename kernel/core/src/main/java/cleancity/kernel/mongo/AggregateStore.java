package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of aggregate is read and written: as much of its document as decides, under its version.
 *
 * @param <S> the state
 * @param <E> what is written beside it
 */
public interface AggregateStore<S, E> {
    /** The state as stored; null when there is none. */
    @Nullable
    Read<S> read(String id);

    /**
     * One write: the state, what goes beside it, and the next version.
     *
     * @return false when the stored version is not the one that was read any more; then nothing was written
     */
    boolean write(String id, Read<S> before, S after, List<E> effects);

    /** The guarded update of a document whose version may be absent before its first change. */
    static boolean update(MongoCollection<?> collection, String id, Read<?> before, List<Bson> updates) {
        var version = before.version() == 0 ? in("version", Arrays.asList(null, 0L)) : eq("version", before.version());
        var all = new ArrayList<>(updates);
        all.add(Updates.set("version", before.version() + 1));
        return Await.one(collection.updateOne(and(eq("_id", id), version), Updates.combine(all)))
                        .getMatchedCount()
                == 1;
    }

    /** A state and the version it has in the store. */
    record Read<S>(S state, long version) {}
}
