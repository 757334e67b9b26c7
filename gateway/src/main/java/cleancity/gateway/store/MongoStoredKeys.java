package cleancity.gateway.store;

import cleancity.gateway.model.StoredKey;
import cleancity.gateway.model.StoredKeys;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;

/** Signing keys in MongoDB; the generation is the document's id. */
public final class MongoStoredKeys implements StoredKeys {
    private final MongoCollection<KeyDocument> keys;

    public MongoStoredKeys(Mongo mongo) {
        keys = mongo.collection("signing_keys", KeyDocument.class);
    }

    @Override
    public List<StoredKey> newest(int limit) {
        return Await.list(keys.find().sort(Sorts.descending("_id")).limit(limit), limit).stream()
                .map(KeyDocument::toDomain)
                .toList();
    }

    @Override
    public boolean add(StoredKey key) {
        try {
            Await.one(keys.insertOne(KeyDocument.of(key)));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }
}
