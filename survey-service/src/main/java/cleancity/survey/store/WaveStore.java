package cleancity.survey.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;

import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Duplicates;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.mongo.VersionGuard;
import cleancity.survey.model.Wave;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Waves, each with its facts in one document. */
public final class WaveStore {
    private static final int MOST_OPEN = 100;
    private static final int MOST_CLOSED = 1_000;

    private final MongoCollection<WaveDocument> waves;
    private final OutboxStore outbox;

    public WaveStore(Mongo mongo) {
        this.waves = mongo.collection("waves", WaveDocument.class);
        DeclaredIndexes.of(DeclaredIndexes.plain("status", "closesAt"), DeclaredIndexes.plain("opensAt", "_id"))
                .ensureOn(waves);
        this.outbox = new MongoOutbox(waves);
    }

    public OutboxStore outbox() {
        return outbox;
    }

    /** Tells whether it is new; a wave that is there already stays as it is. */
    public boolean add(Wave wave, List<OutboxEntry> facts) {
        try {
            Await.one(waves.insertOne(WaveDocument.of(wave, List.of(), facts)));
            return true;
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return false;
            }
            throw e;
        }
    }

    public Optional<Wave> find(String id) {
        return Optional.ofNullable(Await.first(waves.find(eq("_id", id)))).map(WaveDocument::toDomain);
    }

    /** Open waves for everybody that have not run out, the one that closes first on top. */
    public List<Wave> open(Instant now) {
        var open = waves.find(and(eq("status", "open"), gt("closesAt", now), ne("design.kind", WaveDocument.FOLLOW_UP)))
                .sort(Sorts.ascending("closesAt", "_id"));
        return Await.list(open.limit(MOST_OPEN), MOST_OPEN).stream()
                .map(WaveDocument::toDomain)
                .toList();
    }

    /** Ids of waves that are closed, whose end was between these instants. */
    public List<String> closed(Instant from, Instant until) {
        var found = waves.find(and(eq("status", "closed"), gt("closesAt", from), lte("closesAt", until)));
        return Await.list(found.limit(MOST_CLOSED), MOST_CLOSED).stream()
                .map(WaveDocument::id)
                .toList();
    }

    /** Waves that should be open by now, or closed by now, and are not. */
    public List<Wave> due(Instant now) {
        var toOpen = and(eq("status", "planned"), lte("opensAt", now), gt("closesAt", now));
        var toClose = and(eq("status", "open"), lte("closesAt", now));
        return Await.list(waves.find(Filters.or(toOpen, toClose)).limit(MOST_OPEN), MOST_OPEN).stream()
                .map(WaveDocument::toDomain)
                .toList();
    }

    /**
     * Newest first, from after this wave on.
     *
     * @param followUps whether only follow-ups are wanted, or only the others
     */
    public List<Wave> page(boolean followUps, @Nullable Wave after, int limit) {
        var kind = followUps ? eq("design.kind", WaveDocument.FOLLOW_UP) : ne("design.kind", WaveDocument.FOLLOW_UP);
        var filter = after == null
                ? kind
                : and(
                        kind,
                        Filters.or(
                                lt("opensAt", after.opensAt()),
                                and(eq("opensAt", after.opensAt()), lt("_id", after.id()))));
        var found = waves.find(filter).sort(Sorts.descending("opensAt", "_id")).limit(limit);
        return Await.list(found, limit).stream().map(WaveDocument::toDomain).toList();
    }

    /**
     * Changes a wave and writes the facts of the change with it.
     *
     * @param facts of the changed wave
     * @return the wave afterwards, empty when there is none
     */
    public Optional<Wave> change(String id, UnaryOperator<Wave> change, Function<Wave, List<OutboxEntry>> facts) {
        var changed = VersionGuard.change(waves, id, stored -> {
            var next = change.apply(stored.toDomain());
            return WaveDocument.of(next, stored.outbox(), facts.apply(next));
        });
        return Optional.ofNullable(changed).map(WaveDocument::toDomain);
    }
}
