package cleancity.stores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Remembers which child process works on a folder, so that the next start can stop one that was left
 * over. The start time is kept too: a process number alone may by then belong to a stranger.
 */
final class PidFile {
    /** Start times are derived from the boot time, which drifts a little as the clock is adjusted. */
    private static final Duration DRIFT = Duration.ofSeconds(3);

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(ProcessHandle child) throws IOException {
        Instant started = child.info().startInstant().orElse(Instant.EPOCH);
        OwnerOnly.write(file, child.pid() + " " + started.toEpochMilli());
    }

    void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** Ends the process named in the file, if it is still that process; asks first, then insists. */
    void stopLeftOver() throws IOException {
        Optional<ProcessHandle> found = leftOver();
        if (found.isPresent()) {
            ProcessHandle process = found.get();
            process.destroy();
            if (!ended(process, 10)) {
                process.destroyForcibly();
                ended(process, 5);
            }
        }
        delete();
    }

    private Optional<ProcessHandle> leftOver() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file).strip().split(" ", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,18}") || !parts[1].matches("\\d{1,18}")) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        return ProcessHandle.of(Long.parseLong(parts[0])).filter(process -> startedAt(process, started));
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(expected, actual).abs().compareTo(DRIFT) < 0)
                .orElse(false);
    }

    private static boolean ended(ProcessHandle process, int seconds) {
        CompletableFuture<ProcessHandle> exit = process.onExit().completeOnTimeout(process, seconds, TimeUnit.SECONDS);
        exit.join();
        return !process.isAlive();
    }
}
