package cleancity.evaluation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import cleancity.evaluation.model.RegisteredPlace;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.mongo.Versioned;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/** The places of all registers, each with its latest patrols. */
public final class PlaceStore {
    private static final int MOST_AREAS = 2_000;

    private final MongoCollection<PlaceEntry> places;

    /**
     * A place as stored.
     *
     * @param areaPath its area and those above
     * @param lookedAt of the latest patrol; null before the first
     */
    public record PlaceEntry(
            @BsonId String id,
            int schemaVersion,
            long version,
            String type,
            List<String> areaPath,
            @Nullable Instant lookedAt,
            RegisteredPlace state,
            List<OutboxEntry> outbox)
            implements Versioned {}

    /** A place and what is told of its change. */
    public record Told(RegisteredPlace place, List<OutboxEntry> facts) {}

    /** How many there are of something. */
    public record Count(@BsonId String key, int count) {}

    public PlaceStore(Mongo mongo) {
        places = mongo.collection("places", PlaceEntry.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("type", "areaPath", "_id")).ensureOn(places);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(places);
    }

    /** The id is made of the caller's key, so a repetition finds the first. */
    public RegisteredPlace add(RegisteredPlace place, List<String> areaPath) {
        Kept.addOnce(
                places, new PlaceEntry(place.id(), Kept.SCHEMA, 1, place.type(), areaPath, null, place, List.of()));
        return find(place.id()).orElseThrow();
    }

    public Optional<RegisteredPlace> find(String id) {
        return Kept.find(places, id).map(PlaceEntry::state);
    }

    public RegisteredPlace change(String id, Function<RegisteredPlace, Told> decide) {
        return Kept.change(places, id, read -> next(read, decide.apply(read.state())))
                .state();
    }

    private static PlaceEntry next(PlaceEntry read, Told told) {
        if (told.place().equals(read.state())) {
            return read;
        }
        var last = told.place().last();
        return new PlaceEntry(
                read.id(),
                Kept.SCHEMA,
                read.version() + 1,
                read.type(),
                read.areaPath(),
                last == null ? null : last.at(),
                told.place(),
                Stream.concat(read.outbox().stream(), told.facts().stream()).toList());
    }

    public List<RegisteredPlace> list(String type, @Nullable String area, @Nullable String afterId, int limit) {
        var found = places.find(and(
                        eq("type", type),
                        area == null ? empty() : eq("areaPath", area),
                        afterId == null ? empty() : gt("_id", afterId)))
                .sort(Sorts.ascending("_id"))
                .limit(limit);
        return Await.list(found, limit).stream().map(PlaceEntry::state).toList();
    }

    /** Open places of each type. */
    public Map<String, Integer> countByType() {
        return counts(List.of(
                Aggregates.match(eq("state.closed", false)), Aggregates.group("$type", Accumulators.sum("count", 1))));
    }

    /** Open places of a type by the area's code, those looked at in a span of time or all. */
    public Map<String, Integer> countByArea(String type, @Nullable Instant from, @Nullable Instant before) {
        var looked = from == null || before == null
                ? empty()
                : com.mongodb.client.model.Filters.elemMatch("state.patrols", and(gte("at", from), lt("at", before)));
        return counts(List.of(
                Aggregates.match(and(eq("type", type), eq("state.closed", false), looked)),
                Aggregates.group("$state.area", Accumulators.sum("count", 1))));
    }

    private Map<String, Integer> counts(List<org.bson.conversions.Bson> steps) {
        return Await.list(places.aggregate(steps, Count.class), MOST_AREAS).stream()
                .collect(Collectors.toMap(Count::key, Count::count));
    }
}
