package cleancity.stores;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store running as our child. It watches its stdin and ends when that ends, which the system brings
 * about even when this JVM is killed; closing it here uses the same way.
 */
final class ChildProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ChildProcess.class);
    private static final int REMEMBERED_LINES = 12;

    private final String name;
    private final Process process;
    private final PidFile pidFile;
    private final CompletableFuture<MatchResult> ready = new CompletableFuture<>();
    private final Deque<String> lastLines = new ArrayDeque<>();
    private volatile boolean closing;

    private ChildProcess(String name, Process process, PidFile pidFile) {
        this.name = name;
        this.process = process;
        this.pidFile = pidFile;
    }

    /** Starts the command; its output is read for a line matching {@code ready} and goes to the DEBUG log. */
    static ChildProcess start(String name, ProcessBuilder command, PidFile pidFile, Pattern ready) throws IOException {
        pidFile.stopLeftOver();
        Process process = command.redirectErrorStream(true).start();
        ChildProcess child = new ChildProcess(name, process, pidFile);
        pidFile.write(process.toHandle());
        Thread.ofPlatform().daemon().name(name + "-output").start(() -> child.readOutput(ready));
        return child;
    }

    /**
     * Waits for the ready line.
     *
     * @throws IOException with the last lines of output when the child ended or stayed silent instead
     */
    MatchResult awaitReady(Duration limit) throws IOException {
        try {
            return ready.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException ended) {
            throw new IOException(name + " ended: " + output(), ended);
        } catch (TimeoutException silent) {
            throw new IOException(name + " was not ready within " + limit.toSeconds() + " s: " + output(), silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + name + " was starting", interrupted);
        }
    }

    private void readOutput(Pattern pattern) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                log.debug("{}: {}", name, line);
                remember(line);
                Matcher matcher = pattern.matcher(line);
                if (matcher.find()) {
                    ready.complete(matcher.toMatchResult());
                }
            }
        } catch (IOException streamClosed) {
            log.debug("{}: output ended", name, streamClosed);
        }
        boolean wasReady = !ready.completeExceptionally(new IOException("output ended"));
        if (wasReady && !closing) {
            log.warn("{} ended unexpectedly: {}", name, output());
        }
    }

    private void remember(String line) {
        synchronized (lastLines) {
            lastLines.addLast(line.strip());
            if (lastLines.size() > REMEMBERED_LINES) {
                lastLines.removeFirst();
            }
        }
    }

    void awaitEnd() {
        process.onExit().join();
    }

    String output() {
        synchronized (lastLines) {
            return String.join(" | ", lastLines);
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        process.getOutputStream().close();
        if (!ended(5)) {
            log.warn("{} did not stop when asked and is killed", name);
            process.destroyForcibly();
            ended(5);
        }
        pidFile.delete();
    }

    private boolean ended(int seconds) {
        process.onExit().completeOnTimeout(process, seconds, TimeUnit.SECONDS).join();
        return !process.isAlive();
    }
}
