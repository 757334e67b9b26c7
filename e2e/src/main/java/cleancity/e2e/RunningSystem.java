package cleancity.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The launcher as a process of its own on a data folder, on free ports. */
final class RunningSystem implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern ACCOUNT = Pattern.compile("^\\s+account\\s+(\\S+)\\s+password\\s+(\\S+).*$");

    private final Process process;
    private final Path data;
    private final Map<String, String> passwords;
    private final List<String> output;
    private URI origin = URI.create("http://127.0.0.1");

    private RunningSystem(Process process, Path data, Map<String, String> passwords) {
        this.process = process;
        this.data = data;
        this.passwords = passwords;
        this.output = new ArrayList<>();
    }

    /**
     * Starts and waits until the gateway is ready.
     *
     * @param passwords filled with the staff passwords a first start prints; kept over a restart
     */
    static RunningSystem start(Path root, Path data, Map<String, String> passwords) throws IOException {
        return start(root, data, passwords, Map.of());
    }

    /** @param settings more of them, or others */
    static RunningSystem start(Path root, Path data, Map<String, String> passwords, Map<String, String> settings)
            throws IOException {
        var builder =
                new ProcessBuilder(root.resolve("launcher/bin/cleancity").toString(), "run").redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "DATA", data.toString(),
                        "PORTS", "free",
                        "CHECK_ANSWERS", "true",
                        "LOG_LEVEL", "WARN",
                        "RATE_SIGN_IN", "10000", // many people from one address
                        "RATE_ADDRESS", "10000"));
        builder.environment().putAll(settings);
        Files.deleteIfExists(data.resolve("running.properties"));
        var system = new RunningSystem(builder.start(), data, passwords);
        Thread.ofVirtual().name("output").start(system::read);
        system.awaitReady();
        return system;
    }

    static Map<String, String> noPasswordsYet() {
        return new ConcurrentHashMap<>();
    }

    URI origin() {
        return origin;
    }

    String password(String username) {
        return passwords.getOrDefault(username, "");
    }

    long pid() {
        return process.pid();
    }

    /** The processes the launcher has started. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** Ends it without any chance to clean up, like a power cut. */
    void kill() {
        process.destroyForcibly();
        ended();
    }

    /** @throws IllegalStateException when it does not stop within half a minute of being told to */
    @Override
    public void close() {
        process.destroy();
        if (!ended()) {
            kill();
            throw new IllegalStateException("the system did not stop within 30 s of being told to");
        }
    }

    private boolean ended() {
        try {
            return process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void awaitReady() {
        var file = data.resolve("running.properties");
        boolean up =
                Eventually.sees(() -> !process.isAlive() || (Files.exists(file) && ready(file)), seen -> seen, START);
        if (!up || !process.isAlive()) {
            process.destroyForcibly();
            throw new IllegalStateException("the system did not come up:\n" + String.join("\n", lines()));
        }
    }

    private boolean ready(Path file) {
        try (var in = Files.newInputStream(file)) {
            var running = new Properties();
            running.load(in);
            origin = URI.create("http://127.0.0.1:" + running.getProperty("gateway"));
            return new Visitor(origin).get("/api/system").status() == 200;
        } catch (IOException | RuntimeException e) {
            return false; // not yet
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                keep(line);
            }
        } catch (IOException e) {
            keep("output ended: " + e.getMessage());
        }
    }

    private void keep(String line) {
        synchronized (output) {
            output.add(line);
        }
        var account = ACCOUNT.matcher(line);
        if (account.matches()) {
            passwords.put(account.group(1), account.group(2));
        }
    }

    List<String> lines() {
        synchronized (output) {
            return List.copyOf(output);
        }
    }
}
