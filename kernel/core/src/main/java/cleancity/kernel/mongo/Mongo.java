package cleancity.kernel.mongo;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsCommandListener;
import io.micrometer.core.instrument.binder.mongodb.MongoMetricsConnectionPoolListener;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * One connection pool to one database. Every write is journalled before it is acknowledged, on a replica set by a majority
 * ({@link Durable}), whatever the address says; every wait has an end. Records, {@code UUID} and {@code Instant} (milliseconds) map by the driver's own codecs.
 */
public final class Mongo implements AutoCloseable {
    private static final int POOL = 64;
    private static final int CONNECT_MILLIS = 3_000;
    private static final int SELECT_MILLIS = 5_000;
    private static final int POOL_WAIT_MILLIS = 5_000;
    private static final int READ_MILLIS = 12_000;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoWatch watch;
    private final WriteSignals writes = new WriteSignals();
    private final AtomicReference<@Nullable WriteConcern> durable = new AtomicReference<>();

    private Mongo(String uri, String database, MeterRegistry registry) {
        this.watch = new MongoWatch(uri, registry);
        this.client = MongoClients.create(settings(uri, registry, watch, writes));
        this.database = client.getDatabase(database);
    }

    /** Opens no socket before the first use; {@link #ping()} proves the way. */
    public static Mongo connect(String uri, String database, MeterRegistry registry) {
        return new Mongo(uri, database, registry);
    }

    private static MongoClientSettings settings(
            String uri, MeterRegistry registry, MongoWatch watch, WriteSignals writes) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(c -> c.serverSelectionTimeout(SELECT_MILLIS, TimeUnit.MILLISECONDS)
                        .addClusterListener(watch))
                .applyToSocketSettings(s -> s.connectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(READ_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(p -> p.maxSize(POOL)
                        .maxWaitTime(POOL_WAIT_MILLIS, TimeUnit.MILLISECONDS)
                        .addConnectionPoolListener(new MongoMetricsConnectionPoolListener(registry)))
                .applyConnectionString(new ConnectionString(uri)) // may name other limits than those above
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(new MongoMetricsCommandListener(registry))
                .addCommandListener(watch)
                .addCommandListener(writes)
                .build();
    }

    /**
     * The first call asks the server what it is, and throws the driver's exception when it cannot be reached. Later a
     * store that is away is said to be away ({@link Guarded}).
     */
    public <T> MongoCollection<T> collection(String name, Class<T> type) {
        return Guarded.by(
                watch.store(), writes, database.getCollection(name, type).withWriteConcern(durable()));
    }

    /** @param look called after each write of this process to the collection; must not wait */
    public void whenWritten(String collection, Runnable look) {
        writes.whenWritten(collection, look);
    }

    /** Asked once; callers who ask at the same time get the same answer. */
    private WriteConcern durable() {
        var known = durable.get();
        if (known == null) {
            known = Durable.on(Await.one(database.runCommand(new Document("hello", 1))));
            durable.set(known);
        }
        return known;
    }

    /** One round trip; throws the driver's exception, or at once a refusal, when there is no way to the server. */
    public void ping() {
        watch.store().requirePresent();
        Await.done(database.runCommand(new Document("ping", 1)));
    }

    @Override
    public void close() {
        watch.close();
        client.close();
    }
}
