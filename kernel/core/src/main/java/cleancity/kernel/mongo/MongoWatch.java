package cleancity.kernel.mongo;

import cleancity.kernel.watch.StoreWatch;
import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.ClusterDescriptionChangedEvent;
import com.mongodb.event.ClusterListener;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** What the driver tells the watch, and a connection of its own to ask by: none of the others may be free. */
final class MongoWatch implements AutoCloseable, CommandListener, ClusterListener {
    private static final int PATIENCE_MILLIS = 1_000;

    private final MongoClient asking;
    private final MongoDatabase asked;
    private final StoreWatch watch;

    MongoWatch(String uri, MeterRegistry meters) {
        asking = MongoClients.create(settings(uri));
        asked = asking.getDatabase("admin");
        watch = StoreWatch.start("mongodb", this::ping, meters);
    }

    private static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(c -> c.serverSelectionTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(s -> s.connectTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .applyToConnectionPoolSettings(
                        p -> p.minSize(0).maxSize(1).maxWaitTime(PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                .build();
    }

    private CompletionStage<List<Document>> ping() {
        var pages = new Pages<Document>(1);
        asked.runCommand(new Document("ping", 1)).subscribe(pages);
        Future<List<Document>> answer = pages.first();
        return answer.toCompletionStage();
    }

    StoreWatch store() {
        return watch;
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        watch.answered();
    }

    /** A known server that is lost is a sign; a client that has not found its server yet is none. */
    @Override
    public void clusterDescriptionChanged(ClusterDescriptionChangedEvent event) {
        if (event.getPreviousDescription().hasWritableServer()
                && !event.getNewDescription().hasWritableServer()) {
            watch.doubt();
        }
    }

    @Override
    public void close() {
        watch.close();
        asking.close();
    }
}
