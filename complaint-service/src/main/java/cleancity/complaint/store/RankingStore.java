package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import cleancity.complaint.model.Ranking;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/** Final rankings: written once, never changed; appeals are added. */
public final class RankingStore {
    private final MongoCollection<RankingDocument> rankings;

    public record RankingDocument(@BsonId String id, Ranking ranking) {}

    public RankingStore(Mongo mongo) {
        this.rankings = mongo.collection("rankings", RankingDocument.class);
    }

    public Optional<Ranking> find(String month, String by) {
        return Optional.ofNullable(Await.first(rankings.find(eq("_id", id(month, by)))))
                .map(RankingDocument::ranking);
    }

    /** Final rankings, the latest month first. */
    public List<Ranking> latest(int most) {
        return Await.list(rankings.find().sort(Sorts.descending("_id")).limit(most), most).stream()
                .map(RankingDocument::ranking)
                .toList();
    }

    /** False when the month is final already. */
    public boolean freeze(Ranking ranking) {
        try {
            Await.one(rankings.insertOne(new RankingDocument(id(ranking.month(), ranking.by()), ranking)));
            return true;
        } catch (MongoWriteException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    /** False when there is no final ranking to appeal against. */
    public boolean appeal(String month, String by, Ranking.Appeal appeal) {
        var update = Updates.push("ranking.appeals", appeal);
        return Await.one(rankings.updateOne(eq("_id", id(month, by)), update)).getMatchedCount() == 1;
    }

    /**
     * Writes the decision beside the appeal, once.
     *
     * @param number of the appeal, from 1, in the order they came
     */
    public boolean decide(String month, String by, int number, Ranking.Decision decision) {
        var appeal = "ranking.appeals." + (number - 1);
        var open = and(eq("_id", id(month, by)), exists(appeal), exists(appeal + ".decision", false));
        return Await.one(rankings.updateOne(open, Updates.set(appeal + ".decision", decision)))
                        .getModifiedCount()
                == 1;
    }

    private static String id(String month, String by) {
        return month + "/" + by;
    }
}
