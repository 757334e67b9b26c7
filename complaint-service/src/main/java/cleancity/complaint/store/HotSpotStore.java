package cleancity.complaint.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.model.CampaignDone;
import cleancity.complaint.model.HotSpot;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Hot spots as they were last told. */
public final class HotSpotStore {
    private final MongoCollection<HotSpotDocument> spots;
    private final MongoOutbox outbox;

    /**
     * @param lastAt time of the last case that was told; only a later one is told again
     * @param campaigns that were called for it and are over
     */
    public record HotSpotDocument(
            @BsonId String id,
            Integer cases,
            List<String> areas,
            Instant lastAt,
            HotSpot spot,
            @Nullable List<CampaignDone> campaigns,
            @Nullable List<OutboxEntry> outbox) {}

    public HotSpotStore(Mongo mongo) {
        this.spots = mongo.collection("hot_spots", HotSpotDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("areas", "lastAt"), DeclaredIndexes.plain("lastAt"))
                .ensureOn(spots);
        this.outbox = new MongoOutbox(spots);
    }

    public OutboxStore outbox() {
        return outbox;
    }

    /** Keeps the hot spot with its fact in one update, unless its last case was told before. */
    public boolean tell(HotSpot spot, Fact fact) {
        var known = and(eq("_id", spot.id()), lt("lastAt", spot.lastAt()));
        var update = combine(
                set("cases", spot.caseIds().size()),
                set("areas", spot.areas()),
                set("lastAt", spot.lastAt()),
                set("spot", spot),
                MongoOutbox.push(OutboxEntry.of(ComplaintFacts.topic(), fact)));
        try {
            var result = Await.one(spots.updateOne(known, update, new UpdateOptions().upsert(true)));
            return result.getUpsertedId() != null || result.getModifiedCount() == 1;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false; // its last case is told already
            }
            throw e;
        }
    }

    /** Keeps a campaign with the hot spot it was called for, once; empty when there is no such hot spot. */
    public Optional<HotSpot> answered(String id, CampaignDone done) {
        var unknown = and(eq("_id", id), ne("campaigns.campaignId", done.campaignId()));
        Await.one(spots.updateOne(unknown, Updates.push("campaigns", done)));
        return Optional.ofNullable(Await.first(spots.find(eq("_id", id)))).map(HotSpotDocument::spot);
    }

    /** The campaigns of each of these hot spots. */
    public Map<String, List<CampaignDone>> campaigns(List<String> ids) {
        var found = new HashMap<String, List<CampaignDone>>();
        Await.list(spots.find(in("_id", ids)), Math.max(1, ids.size())).forEach(each -> {
            if (each.campaigns() != null) {
                found.put(each.id(), each.campaigns());
            }
        });
        return found;
    }

    /** Those that had a case since an instant, the last ones first. */
    public List<HotSpot> since(Instant from, @Nullable String area, @Nullable Cursor after, int limit) {
        var all = new ArrayList<Bson>(List.of(gte("lastAt", from)));
        if (after != null) {
            var at = Instant.ofEpochMilli(Long.parseLong(after.sortKey()));
            all.add(or(lt("lastAt", at), and(eq("lastAt", at), lt("_id", after.id()))));
        }
        if (area != null) {
            all.add(eq("areas", area));
        }
        return Await.list(
                        spots.find(and(all))
                                .sort(Sorts.descending("lastAt", "_id"))
                                .limit(limit),
                        limit)
                .stream()
                .map(HotSpotDocument::spot)
                .toList();
    }
}
