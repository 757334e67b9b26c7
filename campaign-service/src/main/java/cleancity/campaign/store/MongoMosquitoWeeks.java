package cleancity.campaign.store;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;

import cleancity.campaign.facts.MosquitoNews;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.MosquitoWeeks;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.mongo.AggregateStore;
import cleancity.kernel.mongo.Aggregates;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.Decision;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.ListChange;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Mosquito weeks in MongoDB: one document for each community and week. */
public final class MongoMosquitoWeeks implements MosquitoWeeks {
    private final MongoCollection<MosquitoWeekDocument> weeks;
    private final Aggregates<MosquitoWeekDocument, OutboxEntry> sums;

    public MongoMosquitoWeeks(Mongo mongo) {
        weeks = mongo.collection("mosquitoWeeks", MosquitoWeekDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("week", "areaPath", "area"), DeclaredIndexes.plain("area", "week"))
                .ensureOn(weeks);
        sums = new Aggregates<>(new Sums());
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(weeks);
    }

    @Override
    public MosquitoWeek add(MosquitoSheet sheet, MosquitoNews news) {
        var id = news.area() + "/" + news.week();
        try {
            return sums.change(id, week -> added(week, sheet, news));
        } catch (Refusal.NotFound first) {
            begin(id, news);
            return sums.change(id, week -> added(week, sheet, news));
        }
    }

    private void begin(String id, MosquitoNews news) {
        try {
            Await.done(weeks.insertOne(MosquitoWeekDocument.empty(id, news)));
        } catch (RuntimeException e) {
            if (!Duplicates.isDuplicate(e)) {
                throw e;
            } // else two made the week at once: add to the one that is there
        }
    }

    private static Decision<MosquitoWeekDocument, OutboxEntry, MosquitoWeek> added(
            MosquitoWeekDocument week, MosquitoSheet sheet, MosquitoNews news) {
        if (week.knows(sheet.id())) {
            return Decision.unchanged(week, week.toDomain()); // sent again
        }
        var next = week.with(sheet, news);
        var now = next.toDomain();
        return new Decision<>(next, now.level() > week.level() ? List.of(news.reached(now)) : List.of(), now);
    }

    /** Weeks with their sheets; the outbox is only added to. */
    private final class Sums implements AggregateStore<MosquitoWeekDocument, OutboxEntry> {
        @Override
        public @Nullable Read<MosquitoWeekDocument> read(String id) {
            var found = Await.first(weeks.find(eq("_id", id)).projection(Projections.exclude("outbox")));
            return found == null ? null : new Read<>(found, Objects.requireNonNullElse(found.version(), 0L));
        }

        @Override
        public boolean write(
                String id, Read<MosquitoWeekDocument> before, MosquitoWeekDocument after, List<OutboxEntry> facts) {
            var update = new ArrayList<>(List.of(
                    Updates.set("houses", after.houses()),
                    Updates.set("positiveHouses", after.positiveHouses()),
                    Updates.set("containers", after.containers()),
                    Updates.set("positiveContainers", after.positiveContainers()),
                    Updates.set("level", after.level()),
                    MongoOutbox.push(facts)));
            ListChange.of("sheets", before.state().sheets(), after.sheets(), sheet -> sheet)
                    .ifPresent(update::add);
            return AggregateStore.update(weeks, id, before, update);
        }
    }

    @Override
    public List<MosquitoWeek> of(String area, String beforeWeek, int limit) {
        var found = weeks.find(and(eq("area", area), lt("week", beforeWeek)))
                .sort(Sorts.descending("week"))
                .limit(limit);
        return Await.list(found, limit).stream()
                .map(MosquitoWeekDocument::toDomain)
                .toList();
    }

    /** One sheet of a week. */
    public record SpotDocument(String area, String week, MosquitoWeekDocument.SheetDocument sheets) {}

    @Override
    public List<Spot> within(Campaigns.Box box, String week, int limit) {
        var inside = and(
                gte("sheets.lng", box.west()),
                lte("sheets.lng", box.east()),
                gte("sheets.lat", box.south()),
                lte("sheets.lat", box.north()));
        var spots = List.of(
                match(eq("week", week)),
                unwind("$sheets"),
                match(inside),
                limit(limit),
                project(Projections.include("area", "week", "sheets")));
        return Await.list(weeks.aggregate(spots, SpotDocument.class), limit).stream()
                .map(each -> new Spot(each.area(), each.week(), each.sheets().toDomain()))
                .toList();
    }

    @Override
    public List<MosquitoWeek> within(String area, String week, String afterArea, int limit) {
        var those = and(eq("week", week), eq("areaPath", area), gt("area", afterArea));
        var found = weeks.find(those).sort(Sorts.ascending("area")).limit(limit);
        return Await.list(found, limit).stream()
                .map(MosquitoWeekDocument::toDomain)
                .toList();
    }
}
