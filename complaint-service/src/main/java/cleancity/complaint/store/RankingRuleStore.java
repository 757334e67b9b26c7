package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import cleancity.complaint.model.RankingRule;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;

/** The rules for rankings, each from its day on; at most one for a day. */
public final class RankingRuleStore {
    private final MongoCollection<RankingRuleDocument> rules;

    /** @param id first day, ISO 8601: the order of texts is the order of days */
    public record RankingRuleDocument(@BsonId String id, RankingRule rule, String setBy, Instant setAt) {}

    public RankingRuleStore(Mongo mongo) {
        this.rules = mongo.collection("ranking_rules", RankingRuleDocument.class);
    }

    /** The one that holds on a day. */
    public RankingRule on(LocalDate day) {
        var found = rules.find(lte("_id", day.toString()))
                .sort(Sorts.descending("_id"))
                .limit(1);
        return Optional.ofNullable(Await.first(found))
                .map(RankingRuleDocument::rule)
                .orElse(RankingRule.FIRST);
    }

    /** The newest first. */
    public List<RankingRuleDocument> last(int limit) {
        return Await.list(rules.find().sort(Sorts.descending("_id")).limit(limit), limit);
    }

    /** Puts a rule in the place of another for the same day. */
    public void put(RankingRule rule, String setBy, Instant setAt) {
        var id = rule.from().toString();
        Await.one(rules.replaceOne(
                eq("_id", id), new RankingRuleDocument(id, rule, setBy, setAt), new ReplaceOptions().upsert(true)));
    }
}
