package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A real Redis server in a child process; every change is in its append-only file. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready to accept connections");
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;

    /**
     * Redis does not watch its stdin, so a subshell does, and ends Redis when our end of it is gone. The
     * shell then becomes Redis, so our child is Redis itself; in a session of its own where the system
     * has setsid, since Ctrl-C is for the parent, which drains first and then closes this.
     */
    private static final String WATCHED = """
            exec 3<&0
            (trap '' INT HUP; while read -r _; do :; done; kill "$$") <&3 >/dev/null 2>&1 &
            if command -v setsid >/dev/null; then set -- setsid "$@"; fi
            exec "$@" 3<&- </dev/null
            """;

    private final ChildProcess child;
    private final int port;

    private EmbeddedRedis(ChildProcess child, int port) {
        this.child = child;
        this.port = port;
    }

    /**
     * Starts the {@code redis-server} on PATH, if it is 6.2 or newer, else the one Maven brought.
     *
     * @param data folder of this store alone; a process left over on it is stopped first
     * @param port on 127.0.0.1; 0 lets the system choose
     * @param cache folder that keeps the unpacked program
     * @throws StoreUnavailable when no Redis runs here
     */
    public static EmbeddedRedis start(Path data, int port, Path cache) throws IOException {
        Files.createDirectories(data);
        Path program = RedisProgram.find(cache, System.getenv().getOrDefault("PATH", ""));
        int attempts = port == 0 ? ATTEMPTS : 1;
        while (true) {
            // Redis has no port 0: we choose a free one, and choose again if someone takes it before Redis.
            int chosen = port == 0 ? FreePort.any() : port;
            ChildProcess child = ChildProcess.start("redis", command(program, data, chosen), pidFile(data), READY);
            try {
                child.awaitReady(START_LIMIT);
                return new EmbeddedRedis(child, chosen);
            } catch (IOException notReady) {
                child.close();
                attempts--;
                if (attempts == 0) {
                    throw StoreUnavailable.redis(String.valueOf(notReady.getMessage()), notReady);
                }
            }
        }
    }

    private static PidFile pidFile(Path data) {
        return new PidFile(data.resolve("redis.pid"));
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

    /** Lets Redis finish its file and waits for the process to end. */
    @Override
    public void close() throws IOException {
        child.close();
    }
}
