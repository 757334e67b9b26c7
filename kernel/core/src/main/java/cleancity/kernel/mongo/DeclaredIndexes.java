package cleancity.kernel.mongo;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.conversions.Bson;

/**
 * The indexes of one collection, declared in one place and made when the service starts; those that are there already
 * stay. A declaration that contradicts an index in the store fails the start: make a new index, never change one.
 */
public final class DeclaredIndexes {
    private final List<IndexModel> indexes;

    private DeclaredIndexes(List<IndexModel> indexes) {
        this.indexes = indexes;
    }

    public static DeclaredIndexes of(IndexModel... indexes) {
        return new DeclaredIndexes(List.of(indexes));
    }

    public void ensureOn(MongoCollection<?> collection) {
        if (!indexes.isEmpty()) {
            Await.done(collection.createIndexes(indexes));
        }
    }

    public static IndexModel plain(Bson keys) {
        return new IndexModel(keys);
    }

    public static IndexModel plain(String... fields) {
        return plain(Indexes.ascending(fields));
    }

    public static IndexModel unique(String... fields) {
        return new IndexModel(Indexes.ascending(fields), new IndexOptions().unique(true));
    }

    /** Unique among the documents that match {@code filter} only. */
    public static IndexModel uniqueWhere(Bson filter, String... fields) {
        return new IndexModel(
                Indexes.ascending(fields), new IndexOptions().unique(true).partialFilterExpression(filter));
    }

    public static IndexModel where(Bson filter, Bson keys) {
        return new IndexModel(keys, new IndexOptions().partialFilterExpression(filter));
    }

    /** Clean-up some time after the instant in {@code field}: queries must filter on that instant themselves. */
    public static IndexModel expiring(String field) {
        return new IndexModel(Indexes.ascending(field), new IndexOptions().expireAfter(0L, TimeUnit.SECONDS));
    }
}
