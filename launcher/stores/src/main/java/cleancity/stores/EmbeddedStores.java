package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The three stores of a run, started together on one data folder. */
public final class EmbeddedStores implements AutoCloseable {
    private final Deque<AutoCloseable> running;
    private final String mongodbUri;
    private final String redisUri;
    private final String kafkaBootstrapServers;

    private EmbeddedStores(Deque<AutoCloseable> running, String mongodbUri, String redisUri, String kafka) {
        this.running = running;
        this.mongodbUri = mongodbUri;
        this.redisUri = redisUri;
        this.kafkaBootstrapServers = kafka;
    }

    public static EmbeddedStores start(StoreSettings settings) throws IOException {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        running.push(FolderLock.take(settings.data()));
        try (ExecutorService executor = Executors.newCachedThreadPool()) {
            Future<@Nullable EmbeddedMongo> mongo = executor.submit(unless(
                    settings.mongodbUri(),
                    () -> EmbeddedMongo.start(
                            settings.data().resolve("mongodb"), settings.mongoPort(), settings.cache())));
            Future<@Nullable EmbeddedRedis> redis = executor.submit(unless(
                    settings.redisUri(),
                    () -> EmbeddedRedis.start(
                            settings.data().resolve("redis"), settings.redisPort(), settings.cache())));
            Future<@Nullable EmbeddedKafka> kafka = executor.submit(unless(
                    settings.kafkaBootstrapServers(),
                    () -> EmbeddedKafka.start(settings.data().resolve("kafka"), settings.kafkaPort())));
            EmbeddedMongo m = mongo.get();
            EmbeddedRedis r = redis.get();
            EmbeddedKafka k = kafka.get();
            if (m != null) running.push(m);
            if (r != null) running.push(r);
            if (k != null) running.push(k);
            return new EmbeddedStores(
                    running,
                    m == null ? String.valueOf(settings.mongodbUri()) : m.uri(),
                    r == null ? String.valueOf(settings.redisUri()) : r.uri(),
                    k == null ? String.valueOf(settings.kafkaBootstrapServers()) : k.bootstrapServers());
        } catch (ExecutionException | InterruptedException failed) {
            throw new CompletionException(failed);
        }
    }

    private static <T> Callable<@Nullable T> unless(@Nullable String uri, Callable<T> start) {
        return () -> uri == null ? start.call() : null;
    }

    /**
     * The one set of stores for the tests of this JVM: started on first use in a temporary folder, stopped
     * when the JVM ends. Stores named in the environment are used instead.
     */
    public static EmbeddedStores shared() {
        return Shared.STORES;
    }

    public String mongodbUri() {
        return mongodbUri;
    }

    public String redisUri() {
        return redisUri;
    }

    public String kafkaBootstrapServers() {
        return kafkaBootstrapServers;
    }

    @Override
    public void close() throws IOException {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }

    private static final class Shared {
        static final EmbeddedStores STORES = start();

        private static EmbeddedStores start() {
            try {
                Path data = Files.createTempDirectory("cleancity-stores");
                EmbeddedStores stores =
                        EmbeddedStores.start(StoreSettings.in(data).replacedBy(System.getenv()));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                    try {
                        stores.close();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }));
                return stores;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }
}
