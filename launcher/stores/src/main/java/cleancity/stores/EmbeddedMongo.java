package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

/** MongoDB's own engine, run by Node as a child process on a loopback port. */
public final class EmbeddedMongo implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("^ready (\\d+)$");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final ChildProcess child;
    private final int port;

    private EmbeddedMongo(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts the engine on a folder; the first start of a user fetches it with npm (15 MB).
     *
     * @param port on 127.0.0.1; 0 lets the system choose
     * @throws StoreUnavailable when it cannot run here
     */
    public static EmbeddedMongo start(Path data, int port, Path cache) throws IOException {
        Files.createDirectories(data);
        ProcessBuilder sidecar = EngineFolder.in(cache).sidecar(data, port);
        ChildProcess child = ChildProcess.start("mongodb", sidecar, new PidFile(data.resolve("mongodb.pid")), READY);
        try {
            return new EmbeddedMongo(
                    child, Integer.parseInt(child.awaitReady(LIMIT).group(1)));
        } catch (IOException notReady) {
            child.close();
            throw new StoreUnavailable(
                    "The embedded MongoDB did not start (" + notReady.getMessage()
                            + "); set MONGODB_URI to use a MongoDB server instead.",
                    notReady);
        }
    }

    /** Connection string with the durability every connection of ours uses. */
    public String uri() {
        return "mongodb://127.0.0.1:" + port + "/?directConnection=true&retryWrites=false&w=majority&journal=true";
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
