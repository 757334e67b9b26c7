package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A real Redis server as a child process, writing every command to its append-only file. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready to accept connections");
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    /**
     * Redis does not watch its stdin, so a subshell does it and ends Redis when our end is gone; the shell
     * itself becomes Redis, so that our child is Redis itself.
     */
    private static final String WATCHED = """
            exec 3<&0
            (trap '' INT HUP; while read -r _; do :; done; kill "$$") <&3 >/dev/null 2>&1 &
            exec "$@" 3<&- </dev/null
            """;

    private final ChildProcess child;
    private final int port;

    private EmbeddedRedis(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts Redis on a folder.
     *
     * @param port on 127.0.0.1; 0 lets the system choose
     * @throws StoreUnavailable when no Redis program runs here
     */
    public static EmbeddedRedis start(Path data, int port, Path cache) throws IOException {
        Files.createDirectories(data);
        Path program = RedisProgram.find(cache);
        IOException last = new IOException("no attempt");
        for (int attempt = 0; attempt < (port == 0 ? ATTEMPTS : 1); attempt++) {
            int chosen = port == 0 ? FreePort.any() : port;
            ChildProcess child = ChildProcess.start(
                    "redis", command(program, data, chosen), new PidFile(data.resolve("redis.pid")), READY);
            try {
                child.awaitReady(LIMIT);
                return new EmbeddedRedis(child, chosen);
            } catch (IOException notReady) {
                child.close();
                last = notReady;
            }
        }
        throw new StoreUnavailable(
                "The embedded Redis did not start (" + last.getMessage()
                        + "); set REDIS_URI to use a Redis server instead.",
                last);
    }

    private static ProcessBuilder command(Path program, Path data, int port) {
        List<String> command = new ArrayList<>(List.of("sh", "-c", WATCHED, "sh", program.toString()));
        command.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(port)));
        command.addAll(List.of("--dir", data.toString(), "--appendonly", "yes", "--save", "", "--daemonize", "no"));
        return new ProcessBuilder(command);
    }

    /** Connection string. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    long pid() {
        return child.pid();
    }

    @Override
    public void close() throws IOException {
        child.close();
    }
}
