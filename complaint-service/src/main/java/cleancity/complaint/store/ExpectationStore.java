package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.eq;

import cleancity.complaint.model.Statement;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** What the office expects of the parts of the examination that no inspection looks at; the last word holds. */
public final class ExpectationStore {
    private static final String ONE = "city";

    private final MongoCollection<ExpectationDocument> expectations;

    public record ExpectationDocument(
            @BsonId String id, @Nullable Double passLine, List<Statement> statements, String setBy, Instant setAt) {
        public static ExpectationDocument of(
                @Nullable Double passLine, List<Statement> statements, String setBy, Instant setAt) {
            return new ExpectationDocument(ONE, passLine, statements, setBy, setAt);
        }
    }

    public ExpectationStore(Mongo mongo) {
        this.expectations = mongo.collection("expectations", ExpectationDocument.class);
    }

    public Optional<ExpectationDocument> find() {
        return Optional.ofNullable(Await.first(expectations.find(eq("_id", ONE)).limit(1)));
    }

    public void put(ExpectationDocument document) {
        Await.one(expectations.replaceOne(eq("_id", ONE), document, new ReplaceOptions().upsert(true)));
    }
}
