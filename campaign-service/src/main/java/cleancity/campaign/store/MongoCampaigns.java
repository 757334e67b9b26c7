package cleancity.campaign.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignReport;
import cleancity.campaign.model.CampaignStatus;
import cleancity.campaign.ports.Campaigns;
import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Campaigns in MongoDB. */
public final class MongoCampaigns implements Campaigns {
    private final MongoCollection<CampaignDocument> campaigns;
    private final Areas areas;

    public MongoCampaigns(Mongo mongo, Areas areas) {
        this.campaigns = mongo.collection("campaigns", CampaignDocument.class);
        this.areas = areas;
        DeclaredIndexes.of(
                        DeclaredIndexes.plain("status", "startsAt", "_id"),
                        DeclaredIndexes.plain("areaPath", "status", "startsAt"),
                        DeclaredIndexes.plain("status", "point.lng", "point.lat"),
                        DeclaredIndexes.where(gt("hotSpotId", ""), Indexes.ascending("hotSpotId")),
                        DeclaredIndexes.where(eq("unsettled", true), Indexes.ascending("unsettled")))
                .ensureOn(campaigns);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(campaigns);
    }

    @Override
    public void add(Campaign campaign) {
        Await.done(campaigns.insertOne(CampaignDocument.of(campaign, path(campaign.area()))));
    }

    private List<String> path(String area) {
        return Stream.concat(Stream.of(area), areas.ancestors(area).stream().map(Area::code))
                .toList();
    }

    @Override
    public Optional<Campaign> find(String id) {
        return Optional.ofNullable(Await.first(campaigns.find(eq("_id", id)))).map(CampaignDocument::toDomain);
    }

    @Override
    public List<Campaign> find(Collection<String> ids) {
        return list(in("_id", ids), Sorts.ascending("_id"), Math.max(1, ids.size()));
    }

    @Override
    public boolean move(Campaign next, List<OutboxEntry> facts) {
        var read = and(eq("_id", next.id()), eq("version", next.version() - 1));
        var change = Updates.combine(
                Updates.set("status", next.status().slug()),
                Updates.set("version", next.version()),
                Updates.set("unsettled", true),
                Updates.set("endReason", next.endReason()),
                MongoOutbox.push(facts));
        return Await.one(campaigns.updateOne(read, change)).getModifiedCount() == 1;
    }

    @Override
    public void span(String id, Instant startsAt, Instant endsAt) {
        var times = Updates.combine(Updates.set("startsAt", startsAt), Updates.set("endsAt", endsAt));
        Await.done(campaigns.updateOne(eq("_id", id), times));
    }

    @Override
    public void settled(String id) {
        Await.done(campaigns.updateOne(eq("_id", id), Updates.unset("unsettled")));
    }

    @Override
    public List<Campaign> unsettled(int limit) {
        return list(eq("unsettled", true), Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Campaign> published(PublicQuery query, @Nullable Cursor after, int limit) {
        var filter = and(
                eq("status", CampaignStatus.PUBLISHED.slug()),
                gt("endsAt", query.now()),
                query.kind() == null ? empty() : eq("kind", query.kind().slug()),
                within(query.area()),
                Pages.after("startsAt", after));
        return list(filter, Sorts.ascending("startsAt", "_id"), limit);
    }

    /** What lies in the area, and what is held for a larger area that includes it. */
    private Bson within(@Nullable String area) {
        return area == null ? empty() : or(eq("areaPath", area), in("area", path(area)));
    }

    @Override
    public List<Campaign> over(Instant before, int limit) {
        var over = and(eq("status", CampaignStatus.PUBLISHED.slug()), lt("endsAt", before));
        return list(over, Sorts.ascending("startsAt"), limit);
    }

    @Override
    public List<Campaign> all(Set<CampaignStatus> statuses, @Nullable Cursor after, int limit) {
        var slugs = statuses.stream().map(CampaignStatus::slug).toList();
        return list(and(in("status", slugs), Pages.before(after)), Sorts.descending("_id"), limit);
    }

    private List<Campaign> list(Bson filter, Bson sort, int limit) {
        var found = campaigns.find(filter).sort(sort).limit(limit);
        return Await.list(found, limit).stream().map(CampaignDocument::toDomain).toList();
    }

    @Override
    public boolean isOpenFor(String hotSpotId, Instant now) {
        var open = List.of(CampaignStatus.DRAFT.slug(), CampaignStatus.PUBLISHED.slug());
        var filter = and(eq("hotSpotId", hotSpotId), in("status", open), gt("endsAt", now));
        return Await.first(campaigns.find(filter).limit(1)) != null;
    }

    @Override
    public void report(String id, CampaignReport report, List<OutboxEntry> facts) {
        var stored = Updates.set("report", ReportDocument.of(report));
        Await.done(campaigns.updateOne(eq("_id", id), Updates.combine(stored, MongoOutbox.push(facts))));
    }

    /** The report within its campaign. */
    public record ReportedDocument(@Nullable ReportDocument report) {}

    @Override
    public Optional<CampaignReport> reportOf(String id) {
        var found = Await.first(campaigns
                .withDocumentClass(ReportedDocument.class)
                .find(eq("_id", id))
                .projection(Projections.include("report")));
        return Optional.ofNullable(found)
                .flatMap(each -> Optional.ofNullable(each.report()))
                .map(ReportDocument::toDomain);
    }

    @Override
    public List<Campaign> within(Box box, Instant now, int limit) {
        var inside = and(
                eq("status", CampaignStatus.PUBLISHED.slug()),
                gt("endsAt", now),
                gte("point.lng", box.west()),
                lte("point.lng", box.east()),
                gte("point.lat", box.south()),
                lte("point.lat", box.north()));
        return list(inside, Sorts.ascending("startsAt", "_id"), limit);
    }

    @Override
    public boolean isEmpty() {
        return Await.first(campaigns.find().limit(1)) == null;
    }
}
