package cleancity.campaign.store;

import static cleancity.campaign.store.Expr.join;
import static cleancity.campaign.store.Expr.literal;
import static cleancity.campaign.store.Expr.op;
import static cleancity.campaign.store.Expr.orEmpty;
import static cleancity.campaign.store.Expr.set;
import static cleancity.campaign.store.Expr.unset;
import static cleancity.campaign.store.Expr.when;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import cleancity.campaign.facts.MosquitoNews;
import cleancity.campaign.model.MosquitoSheet;
import cleancity.campaign.model.MosquitoWeek;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.MosquitoWeeks;
import cleancity.kernel.geo.Place;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Mosquito weeks in MongoDB: one document for each community and week. */
public final class MongoMosquitoWeeks implements MosquitoWeeks {
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
    private static final long LEVEL = 9_000_000_000_000_011L;
    private static final long HOUSES = 9_000_000_000_000_012L;
    private static final long POSITIVE = 9_000_000_000_000_013L;

    private final MongoCollection<MosquitoWeekDocument> weeks;

    public MongoMosquitoWeeks(Mongo mongo) {
        weeks = mongo.collection("mosquitoWeeks", MosquitoWeekDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("week", "areaPath", "area"), DeclaredIndexes.plain("area", "week"))
                .ensureOn(weeks);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(weeks);
    }

    @Override
    public MosquitoWeek add(MosquitoSheet sheet, MosquitoNews news) {
        var id = news.area() + "/" + news.week();
        while (true) {
            try {
                var fresh = and(eq("_id", id), ne("sheets.id", sheet.id()));
                return Await.one(weeks.findOneAndUpdate(fresh, steps(sheet, news), UPSERT))
                        .toDomain();
            } catch (RuntimeException e) {
                if (!Duplicates.isDuplicate(e)) {
                    throw e;
                }
                var known = Await.first(weeks.find(and(eq("_id", id), eq("sheets.id", sheet.id()))));
                if (known != null) {
                    return known.toDomain(); // sent again
                } // else two made the week at once: add to the one that is there
            }
        }
    }

    private static List<Bson> steps(MosquitoSheet sheet, MosquitoNews news) {
        var stored = new Document("id", literal(sheet.id()))
                .append("houses", sheet.houses())
                .append("positiveHouses", sheet.positiveHouses())
                .append("containers", sheet.containers())
                .append("positiveContainers", sheet.positiveContainers())
                .append("by", literal(news.by()))
                .append("at", news.at());
        var place = sheet.place();
        if (place != null) {
            stored.append("lng", place.lng()).append("lat", place.lat());
        }
        return List.of(
                set(new Document("area", literal(news.area()))
                        .append("areaPath", literal(news.areaPath()))
                        .append("week", literal(news.week()))
                        .append("_before", op("ifNull", "$level", 0))
                        .append("houses", plus("$houses", sheet.houses()))
                        .append("positiveHouses", plus("$positiveHouses", sheet.positiveHouses()))
                        .append("containers", plus("$containers", sheet.containers()))
                        .append("positiveContainers", plus("$positiveContainers", sheet.positiveContainers()))
                        .append("sheets", join(orEmpty("$sheets"), List.of(stored)))),
                set(new Document("level", op("max", "$_before", level()))),
                set(new Document(
                        "outbox",
                        join(
                                orEmpty("$outbox"),
                                when(op("gt", "$level", "$_before"), List.of(reached(news)), List.of())))),
                unset("_before"));
    }

    private static Document plus(String field, int more) {
        return op("add", op("ifNull", field, 0), more);
    }

    private static Document level() {
        return when(
                op("lt", "$houses", MosquitoWeek.FEWEST_HOUSES),
                0,
                when(
                        reaches(MosquitoWeek.HIGH_RISK),
                        MosquitoWeek.HIGH_RISK,
                        when(reaches(MosquitoWeek.RISK), MosquitoWeek.RISK, 0)));
    }

    /** In whole numbers: 100 × containers ≥ threshold × houses. */
    private static Document reaches(int threshold) {
        return op("gte", op("multiply", 100, "$positiveContainers"), op("multiply", threshold, "$houses"));
    }

    private static Document reached(MosquitoNews news) {
        var figures = Map.of(LEVEL, "$level", HOUSES, "$houses", POSITIVE, "$positiveContainers");
        return SeatFacts.entry(news.reached(LEVEL, HOUSES, POSITIVE), figures);
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
    public record SpotDocument(String area, String week, SheetDocument sheets) {}

    /** A sheet that has a place. */
    public record SheetDocument(
            String id, int houses, int positiveHouses, int containers, int positiveContainers, double lng, double lat) {
        MosquitoSheet toDomain() {
            return new MosquitoSheet(id, houses, positiveHouses, containers, positiveContainers, new Place(lng, lat));
        }
    }

    @Override
    public List<Spot> within(Campaigns.Box box, String week, int limit) {
        var inside = and(
                gte("sheets.lng", box.west()),
                lte("sheets.lng", box.east()),
                gte("sheets.lat", box.south()),
                lte("sheets.lat", box.north()));
        var spots = List.of(
                Aggregates.match(eq("week", week)),
                Aggregates.unwind("$sheets"),
                Aggregates.match(inside),
                Aggregates.limit(limit),
                Aggregates.project(Projections.include("area", "week", "sheets")));
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
