package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A real Redis server in a child process; every change is in its append-only file. */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("Ready to accept connections");
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 5;
    private static final String CONFIGURATION = "redis.conf";

    /**
     * Redis does not watch its stdin, so a subshell does, and ends Redis when our end of it is gone. The
     * shell then becomes Redis, so our child is Redis itself; in a session of its own where the system
     * has setsid, since Ctrl-C is for the parent, which drains first and then closes this.
     */
    private static final String WATCHED = """
            umask 077
            exec 3<&0
            (trap '' INT HUP; while read -r _; do :; done; kill "$$") <&3 >/dev/null 2>&1 &
            if command -v setsid >/dev/null; then set -- setsid "$@"; fi
            exec "$@" 3<&- </dev/null
            """;

    private static final Pattern KNOWN = Pattern.compile("requirepass ([0-9a-f]{48})\\n");
    private static final int PASSWORD_BYTES = 24;

    private final AutoCloseable process;
    private final Door door;

    private EmbeddedRedis(AutoCloseable process, Door door) {
        this.process = process;
        this.door = door;
    }

    /** Where it listens, and the password drawn for this folder. */
    private record Door(int port, String password) {}

    private record Ready(ChildProcess child, Door door) {}

    /**
     * Starts the {@code redis-server} on PATH, if it is 6.2 or newer, else the one Maven brought.
     *
     * @param data folder of this store alone; a process left over on it is stopped first
     * @param port on 127.0.0.1; 0 lets the system choose
     * @param cache folder that keeps the unpacked program
     * @throws StoreUnavailable when no Redis runs here
     */
    public static EmbeddedRedis start(Path data, int port, Path cache) throws IOException {
        Ready ready = ready(data, new Door(port, password(data)), cache);
        return new EmbeddedRedis(ready.child(), ready.door());
    }

    /**
     * The same, started again on its port and with its password when it dies.
     *
     * @param lost told in one sentence when it dies too often
     */
    static EmbeddedRedis supervised(Path data, int port, Path cache, Consumer<String> lost) throws IOException {
        Ready ready = ready(data, new Door(port, password(data)), cache);
        Supervised.Starting again = () -> ready(data, ready.door(), cache).child();
        return new EmbeddedRedis(Supervised.watch("redis", ready.child(), again, lost), ready.door());
    }

    /** Drawn once for a folder, so that clients of a server that was started again find it open to them. */
    private static String password(Path data) throws IOException {
        Path file = data.resolve(CONFIGURATION);
        var known = KNOWN.matcher(Files.exists(file) ? Files.readString(file) : "");
        return known.matches() ? known.group(1) : drawn();
    }

    private static String drawn() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Ready ready(Path data, Door wanted, Path cache) throws IOException {
        OwnerOnly.folder(data);
        // On the command line, the other users of the machine would read it.
        OwnerOnly.write(data.resolve(CONFIGURATION), "requirepass " + wanted.password() + "\n");
        Path program = RedisProgram.find(cache, System.getenv().getOrDefault("PATH", ""));
        int attempts = wanted.port() == 0 ? ATTEMPTS : 1;
        while (true) {
            // Redis has no port 0: we choose a free one, and choose again if someone takes it before Redis.
            int chosen = wanted.port() == 0 ? FreePort.any() : wanted.port();
            ChildProcess child = ChildProcess.start("redis", command(program, data, chosen), pidFile(data), READY);
            try {
                child.awaitReady(START_LIMIT);
                return new Ready(child, new Door(chosen, wanted.password()));
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
        command.add(data.resolve(CONFIGURATION).toString());
        command.addAll(List.of("--bind", "127.0.0.1", "--port", Integer.toString(port)));
        command.addAll(List.of("--dir", data.toString(), "--appendonly", "yes", "--save", "", "--daemonize", "no"));
        return new ProcessBuilder(command);
    }

    /** Connection string, with the password. */
    public String uri() {
        return "redis://:" + door.password() + "@127.0.0.1:" + door.port();
    }

    /** Lets Redis finish its file and waits for the process to end. */
    @Override
    public void close() throws IOException {
        Closing.one(process);
    }
}
