package cleancity.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A running system on ports that stay the same over its restarts, and ways to break parts of it. */
final class FaultySystem implements AutoCloseable {
    private static final int HANG_SECONDS = 3;
    private static final Pattern PORT = Pattern.compile(" --port (\\d+)|:(\\d+)(?: |$)");

    private final Path root;
    private final Path data;
    private final Map<String, String> settings;
    private final Map<String, String> passwords = RunningSystem.noPasswordsYet();
    private RunningSystem system;

    FaultySystem(Path root, Path data) throws IOException {
        this.root = root;
        this.data = data;
        this.settings = Map.of(
                "PORTS", "fixed",
                "PORT", Integer.toString(freePort()),
                "RATE_PERSON", "10000",
                "RATE_PERSON_WRITES", "10000");
        this.system = RunningSystem.start(root, data, passwords, settings);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return 20_000 + socket.getLocalPort() % 20_000;
        }
    }

    URI origin() {
        return system.origin();
    }

    void signal(String signal, String store) throws IOException {
        try {
            new ProcessBuilder("kill", "-" + signal, Long.toString(pid(store)))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    void hang(String store) throws IOException {
        signal("STOP", store);
        try {
            TimeUnit.SECONDS.sleep(HANG_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            signal("CONT", store);
        }
    }

    void emptyRedis() throws IOException {
        var password =
                Files.readString(data.resolve("redis/redis.conf")).strip().split(" ", -1)[1];
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), redisPort())) {
            socket.getOutputStream()
                    .write("AUTH %s\r\nFLUSHALL\r\nQUIT\r\n".formatted(password).getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (!answer.startsWith("+OK\r\n+OK\r\n")) {
                throw new IOException("Redis could not be emptied: " + answer);
            }
        }
    }

    void killAndStart() throws IOException {
        system.kill();
        system = RunningSystem.start(root, data, passwords, settings);
    }

    private long pid(String store) throws IOException {
        return Long.parseLong(
                Files.readString(data.resolve(store).resolve(store + ".pid")).split(" ", -1)[0]);
    }

    /** Redis shows its address in place of its arguments, which the handle of the process does not read. */
    private int redisPort() throws IOException {
        var line = Files.readString(Path.of("/proc", Long.toString(pid("redis")), "cmdline"))
                .replace('\0', ' ');
        var port = PORT.matcher(line);
        if (!port.find()) {
            throw new IOException("no port in: " + line);
        }
        return Integer.parseInt(port.group(1) == null ? port.group(2) : port.group(1));
    }

    @Override
    public void close() {
        try {
            system.close();
        } finally {
            remove(data);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
