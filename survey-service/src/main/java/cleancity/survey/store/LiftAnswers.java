package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;

import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Takes over what 0.1.0 counted by the offsets of a topic: a tally keeps its counts and begins its sequence at 0; answers
 * whose offset it has not passed wait to be counted. Repeating it changes nothing; once something has been counted here
 * it is not looked for again.
 */
public final class LiftAnswers {
    private static final int BATCH = 500;
    private static final Bson NEW = and(exists("waiting", false), exists("sequence", false));

    private final MongoCollection<Document> answers;
    private final MongoCollection<Document> tallies;

    public LiftAnswers(Mongo mongo) {
        answers = mongo.collection("answers", Document.class);
        tallies = mongo.collection("tallies", Document.class);
    }

    public void lift() {
        if (Await.one(tallies.countDocuments(exists("sequence"), new CountOptions().limit(1))) > 0) {
            return;
        }
        wait(exists("offset", false));
        Await.each(answers.aggregate(places()), BATCH, place -> uncounted(place.get("_id", Document.class)));
        // the highest offset there is: a replica of 0.1.0 that is still alive adds nothing to it any more
        Await.done(tallies.updateMany(
                exists("sequence", false),
                Updates.combine(Updates.set("sequence", 0L), Updates.set("offset", Long.MAX_VALUE))));
    }

    private void uncounted(Document place) {
        var tally = Await.first(tallies.find(place));
        long counted = tally == null ? -1 : tally.get("offset", Number.class).longValue();
        wait(and(eq("wave", place.get("wave")), eq("community", place.get("community")), gt("offset", counted)));
    }

    private void wait(Bson which) {
        Await.done(answers.updateMany(and(which, NEW), Updates.set("waiting", true)));
    }

    private static List<Document> places() {
        var place = new Document("wave", "$wave").append("community", "$community");
        return List.of(new Document("$group", new Document("_id", place)));
    }
}
