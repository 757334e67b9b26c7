package cleancity.stores;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The three stores of one run, started together on one data folder. */
public final class EmbeddedStores implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedStores.class);

    private final Closing closing;
    private final List<RunningStore> stores;

    private EmbeddedStores(Closing closing, List<RunningStore> stores) {
        this.closing = closing;
        this.stores = stores;
    }

    /**
     * Starts, in parallel, every store that the settings do not replace.
     *
     * @throws StoreUnavailable when one cannot run here or the data folder is in use; none is left running
     */
    public static EmbeddedStores start(StoreSettings settings) throws IOException {
        return start(settings, sentence -> log.error("{}", sentence));
    }

    /**
     * The same; a store that dies is started again.
     *
     * @param lost told in one sentence when one dies too often
     */
    public static EmbeddedStores start(StoreSettings settings, Consumer<String> lost) throws IOException {
        long begun = System.nanoTime();
        if (settings.mongodbUri() == null) {
            NodeRuntime.onPath(); // before the others have been started for nothing
        }
        Closing closing = new Closing();
        closing.add(settings.embedsAny() ? FolderLock.take(settings.data()) : () -> {});
        List<Callable<RunningStore>> starts = List.of(
                () -> RunningStore.mongo(settings, lost),
                () -> RunningStore.redis(settings, lost),
                () -> RunningStore.kafka(settings));
        List<RunningStore> stores = ParallelStart.all(starts, closing);
        log.atInfo()
                .addKeyValue("milliseconds", (System.nanoTime() - begun) / 1_000_000)
                .log("stores are ready");
        return new EmbeddedStores(closing, stores);
    }

    /**
     * The stores all tests of this JVM share: started on the first call in a temporary folder, stopped
     * and deleted when the JVM ends. Those that the environment names ({@code MONGODB_URI},
     * {@code REDIS_URI}, {@code KAFKA_BOOTSTRAP_SERVERS}) are used instead. Tests keep apart by database
     * names, key and topic prefixes of their own.
     */
    public static EmbeddedStores shared() {
        return SharedStores.get();
    }

    /** Connection string; carries the write concern every connection must use. */
    public String mongodbUri() {
        return stores.get(0).address();
    }

    public String redisUri() {
        return stores.get(1).address();
    }

    /** Value for {@code bootstrap.servers}. */
    public String kafkaBootstrapServers() {
        return stores.get(2).address();
    }

    /** Stops what was started, last one first, and lets go of the data folder. */
    @Override
    public void close() throws IOException {
        closing.close();
    }
}
