package cleancity.gateway.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import cleancity.gateway.model.MessageConsents;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;

/** Consents in MongoDB: one conditional update decides each. */
public final class MongoMessageConsents implements MessageConsents {
    private static final int REMEMBERED = 100;

    private final MongoCollection<ConsentDocument> consents;

    public MongoMessageConsents(Mongo mongo) {
        consents = mongo.collection("message-consents", ConsentDocument.class);
    }

    @Override
    public void grant(String person, String template) {
        try {
            Await.one(consents.updateOne(
                    and(eq("_id", id(person, template)), lt("left", MOST)),
                    Updates.combine(Updates.inc("left", 1), Updates.setOnInsert("used", List.of())),
                    new UpdateOptions().upsert(true)));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) { // it is there, and full
                throw e;
            }
        }
    }

    @Override
    public int left(String person, String template) {
        var known = Await.first(consents.find(eq("_id", id(person, template))).limit(1));
        return known == null ? 0 : known.left();
    }

    @Override
    public boolean take(String person, String template, String message) {
        var free = and(eq("_id", id(person, template)), gt("left", 0), ne("used", message));
        var use = Updates.combine(
                Updates.inc("left", -1),
                Updates.pushEach("used", List.of(message), new PushOptions().slice(-REMEMBERED)));
        return Await.one(consents.updateOne(free, use)).getModifiedCount() == 1;
    }

    @Override
    public void forget(String person, String template) {
        Await.one(consents.updateOne(eq("_id", id(person, template)), Updates.set("left", 0)));
    }

    private static String id(String person, String template) {
        return person + "|" + template;
    }
}
