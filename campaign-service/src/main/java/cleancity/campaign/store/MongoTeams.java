package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import cleancity.campaign.model.TeamResult;
import cleancity.campaign.ports.Teams;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Teams' sums in MongoDB; each remembers the last line it has counted, so a line that comes again changes nothing. */
public final class MongoTeams implements Teams {
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final String MARK = "teams";

    private final MongoCollection<TeamDocument> teams;
    private final MongoCollection<MarkDocument> marks;
    private final MongoCollection<WishDocument> wishes;

    public MongoTeams(Mongo mongo) {
        teams = mongo.collection("teams", TeamDocument.class);
        marks = mongo.collection("countedTo", MarkDocument.class);
        wishes = mongo.collection("levelWishes", WishDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain(
                        Indexes.compoundIndex(Indexes.descending("minutes"), Indexes.ascending("_id"))))
                .ensureOn(teams);
    }

    /** A team's sums. */
    public record TeamDocument(@BsonId String team, long minutes, int services, long last) {}

    /** How far a count has come. */
    public record MarkDocument(@BsonId String id, long sequence) {}

    /** Somebody who wants to see their level. */
    public record WishDocument(@BsonId String personId) {}

    @Override
    public long countedTo() {
        var mark = Await.first(marks.find(eq("_id", MARK)));
        return mark == null ? 0 : mark.sequence();
    }

    @Override
    public void countedTo(long sequence) {
        Await.done(marks.updateOne(eq("_id", MARK), Updates.max("sequence", sequence), UPSERT));
    }

    @Override
    public void count(String team, long minutes, int services, long sequence) {
        var more = Updates.combine(
                Updates.inc("minutes", minutes), Updates.inc("services", services), Updates.set("last", sequence));
        try {
            Await.done(teams.updateOne(and(eq("_id", team), lt("last", sequence)), more, UPSERT));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            } // the team is there and has counted this line
        }
    }

    @Override
    public List<TeamResult> board(@Nullable Cursor after, int limit) {
        var found = teams.find(behind(after))
                .sort(Sorts.orderBy(Sorts.descending("minutes"), Sorts.ascending("_id")))
                .limit(limit);
        return Await.list(found, limit).stream()
                .map(each -> new TeamResult(each.team(), each.minutes(), each.services()))
                .toList();
    }

    private static Bson behind(@Nullable Cursor after) {
        if (after == null) {
            return empty();
        }
        long minutes = Long.parseLong(after.sortKey());
        return or(lt("minutes", minutes), and(eq("minutes", minutes), gt("_id", after.id())));
    }

    @Override
    public long ahead(long minutes) {
        return Await.one(teams.countDocuments(gt("minutes", minutes)));
    }

    @Override
    public boolean showsLevel(String personId) {
        return Await.first(wishes.find(eq("_id", personId))) != null;
    }

    @Override
    public void showLevel(String personId, boolean shown) {
        if (!shown) {
            Await.done(wishes.deleteOne(eq("_id", personId)));
            return;
        }
        Await.done(
                wishes.replaceOne(eq("_id", personId), new WishDocument(personId), new ReplaceOptions().upsert(true)));
    }
}
