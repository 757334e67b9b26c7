package cleancity.kernel.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cleancity.kernel.facts.Leadership;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * One of many leads: whoever writes its name into the lease document holds it until it expires by the clock passed in,
 * and renews it by asking again. The token grows with every change of holder, so that a store can refuse a holder that
 * slept through its time. Machines whose clocks differ by more than the time of the lease may both believe to lead;
 * so a lease saves work, it never decides a right.
 */
public final class Lease implements Leadership {
    private static final Duration TIME = Duration.ofSeconds(8);

    private final MongoCollection<LeaseDocument> leases;
    private final String name;
    private final String owner;
    private final Duration time;
    private final Clock clock;
    private volatile @Nullable LeaseDocument held;

    /** Held for eight seconds at a time, under a name drawn at random. */
    public static Lease named(String name, Mongo mongo, Clock clock) {
        return new Lease(mongo, name, UUID.randomUUID().toString(), TIME, clock);
    }

    /** @param owner unique to this process, e.g. a random id */
    public Lease(Mongo mongo, String name, String owner, Duration time, Clock clock) {
        this.leases = mongo.collection("leases", LeaseDocument.class);
        this.name = name;
        this.owner = owner;
        this.time = time;
        this.clock = clock;
    }

    @Override
    public boolean hold() {
        return token().isPresent();
    }

    /** The fencing token if this process leads now. Asks the store only after a third of the time has passed. */
    public OptionalLong token() {
        var now = clock.instant();
        var known = held;
        if (known == null
                || !now.isBefore(known.expiresAt().minus(time.multipliedBy(2).dividedBy(3)))) {
            known = claim(now);
            held = known;
        }
        return known == null ? OptionalLong.empty() : OptionalLong.of(known.token());
    }

    /** Gives the lease back at once, so that another need not wait for its end. */
    @Override
    public void release() {
        held = null;
        Await.done(leases.updateOne(and(eq("_id", name), eq("owner", owner)), Updates.set("expiresAt", Instant.EPOCH)));
    }

    private @Nullable LeaseDocument claim(Instant now) {
        var free = and(eq("_id", name), or(eq("owner", owner), lte("expiresAt", now)));
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);
        try {
            return Await.first(leases.findOneAndUpdate(free, List.of(take(now)), options));
        } catch (RuntimeException e) {
            if (Duplicates.isDuplicate(e)) {
                return null; // another holds it: the upsert met its document
            }
            throw e;
        }
    }

    private Bson take(Instant now) {
        var mine = new Document("$eq", List.of("$owner", literal(owner)));
        var next = new Document("$add", List.of(new Document("$ifNull", List.of("$token", 0L)), 1L));
        return Aggregates.set(
                new Field<>("token", new Document("$cond", List.of(mine, "$token", next))),
                new Field<>("owner", literal(owner)),
                new Field<>("expiresAt", now.plus(time)));
    }

    private static Document literal(String text) {
        return new Document("$literal", text);
    }
}
