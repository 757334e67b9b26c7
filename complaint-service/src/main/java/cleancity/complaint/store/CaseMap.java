package cleancity.complaint.store;

import cleancity.kernel.geo.Place;
import cleancity.kernel.mongo.Await;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import org.bson.Document;

/** Counts cases by the cells of a grid, in one aggregation over the same filter as every list. */
public final class CaseMap {
    private static final int MOST = 5_000;

    private final MongoCollection<Document> cases;

    public CaseMap(CaseStore store) {
        this.cases = store.collection().withDocumentClass(Document.class);
    }

    /** @param cell side of a cell in degrees */
    public List<Cluster> clusters(CaseFilter filter, Instant now, double cell) {
        var lng = new Document("$arrayElemAt", List.of("$location.coordinates", 0));
        var lat = new Document("$arrayElemAt", List.of("$location.coordinates", 1));
        var key = new Document("x", floor(lng, cell)).append("y", floor(lat, cell));
        var open = new Document("$cond", List.of("$open", 1, 0));
        var groups = cases.aggregate(List.of(
                Aggregates.match(filter.toBson(now)),
                Aggregates.group(
                        key,
                        Accumulators.sum("count", 1),
                        Accumulators.sum("open", open),
                        Accumulators.avg("lng", lng),
                        Accumulators.avg("lat", lat),
                        Accumulators.min("first", "$_id"))));
        return Await.list(groups, MOST).stream().map(CaseMap::cluster).toList();
    }

    private static Cluster cluster(Document row) {
        var lng = row.getDouble("lng");
        var lat = row.getDouble("lat");
        return new Cluster(
                lng == null || lat == null ? null : new Place(lng, lat),
                row.getInteger("count"),
                row.getInteger("open"),
                row.getString("first"));
    }

    private static Document floor(Document degrees, double cell) {
        return new Document("$floor", new Document("$divide", List.of(degrees, cell)));
    }
}
