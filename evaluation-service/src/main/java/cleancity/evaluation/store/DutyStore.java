package cleancity.evaluation.store;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import cleancity.evaluation.model.Duty;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.mongo.Await;
import cleancity.kernel.mongo.DeclaredIndexes;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.mongo.Versioned;
import com.mongodb.client.model.Sorts;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Duties, each with what it still has to tell. */
public final class DutyStore {
    private static final String STATE = "state.state";
    private static final String DUE = "dueOn";

    private final MongoCollection<DutyEntry> duties;

    /**
     * A duty as stored.
     *
     * @param dueOn the day as text, so that cursors and queries see the same order
     */
    public record DutyEntry(
            @BsonId String id, int schemaVersion, long version, String dueOn, Duty state, List<OutboxEntry> outbox)
            implements Versioned {}

    /** A duty and what is told of its change. */
    public record Told(Duty duty, List<OutboxEntry> facts) {}

    /** Which duties are wanted. */
    public record Wanted(
            @Nullable String unit,
            Duty.@Nullable State state,
            @Nullable LocalDate dueBefore,
            boolean notDone) {}

    public DutyStore(Mongo mongo) {
        duties = mongo.collection("duties", DutyEntry.class);
        DeclaredIndexes.of(DeclaredIndexes.plain(DUE, "_id"), DeclaredIndexes.plain("state.owner.unit", DUE, "_id"))
                .ensureOn(duties);
    }

    public MongoOutbox outbox() {
        return new MongoOutbox(duties);
    }

    /** The id is made of the caller's key, so a repetition finds the first. */
    public Duty add(Told told) {
        var duty = told.duty();
        Kept.addOnce(
                duties, new DutyEntry(duty.id(), Kept.SCHEMA, 1, duty.dueOn().toString(), duty, told.facts()));
        return find(duty.id()).orElseThrow();
    }

    public Optional<Duty> find(String id) {
        return Kept.find(duties, id).map(DutyEntry::state);
    }

    public Duty change(String id, Function<Duty, Told> decide) {
        return Kept.change(duties, id, read -> {
                    var told = decide.apply(read.state());
                    var outbox = Stream.concat(read.outbox().stream(), told.facts().stream());
                    return new DutyEntry(
                            id, Kept.SCHEMA, read.version() + 1, read.dueOn(), told.duty(), outbox.toList());
                })
                .state();
    }

    /** The one that is due first comes first. */
    public List<Duty> list(Wanted wanted, @Nullable Cursor after, int limit) {
        var found = duties.find(and(matches(wanted), following(after)))
                .sort(Sorts.ascending(DUE, "_id"))
                .limit(limit);
        return Await.list(found, limit).stream().map(DutyEntry::state).toList();
    }

    public long count(Wanted wanted) {
        return Await.one(duties.countDocuments(matches(wanted)));
    }

    private static Bson matches(Wanted wanted) {
        return and(
                wanted.unit() == null ? empty() : eq("state.owner.unit", wanted.unit()),
                wanted.state() == null ? empty() : eq(STATE, wanted.state().name()),
                wanted.notDone() ? ne(STATE, Duty.State.DONE.name()) : empty(),
                wanted.dueBefore() == null
                        ? empty()
                        : lt(DUE, wanted.dueBefore().toString()));
    }

    private static Bson following(@Nullable Cursor after) {
        return after == null
                ? empty()
                : or(gt(DUE, after.sortKey()), and(eq(DUE, after.sortKey()), gt("_id", after.id())));
    }
}
