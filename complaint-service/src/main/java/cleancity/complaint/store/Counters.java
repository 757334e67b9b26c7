package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import org.bson.codecs.pojo.annotations.BsonId;

/** Running numbers: each is given once, whoever asks. */
public final class Counters {
    private final MongoCollection<CounterDocument> counters;

    /** @param value the last number given */
    public record CounterDocument(@BsonId String id, Long value) {}

    public Counters(Mongo mongo) {
        this.counters = mongo.collection("counters", CounterDocument.class);
    }

    public long next(String name) {
        return take(name, 1);
    }

    /** Takes so many numbers at once and gives the last of them. */
    public long take(String name, int many) {
        try {
            return increment(name, many);
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return increment(name, many); // two were the first of the day: the document is there now
            }
            throw e;
        }
    }

    private long increment(String name, int many) {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        return Await.one(counters.findOneAndUpdate(eq("_id", name), Updates.inc("value", (long) many), options))
                .value();
    }
}
