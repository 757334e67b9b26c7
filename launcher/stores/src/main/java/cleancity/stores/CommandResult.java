package cleancity.stores;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** What a short-lived program answered: its exit code (0 = well) and all it printed. */
record CommandResult(int exitCode, String output) {

    /** Runs the program to its end, or to the limit's end, when it is killed. */
    static CommandResult of(ProcessBuilder command, Duration limit) throws IOException {
        Process process = command.redirectErrorStream(true).start();
        process.getOutputStream().close();
        Executor later = CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS);
        CompletableFuture<Void> deadline = CompletableFuture.runAsync(process::destroyForcibly, later);
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new CommandResult(process.waitFor(), output.strip());
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(
                    "interrupted while running " + command.command().getFirst(), interrupted);
        } finally {
            deadline.cancel(false);
        }
    }

    boolean succeeded() {
        return exitCode == 0;
    }

    /** Its first line, short enough to stand inside a sentence. */
    String reason() {
        List<String> lines = output.lines().filter(line -> !line.isBlank()).toList();
        String first =
                lines.isEmpty() ? "exit code " + exitCode : lines.getFirst().strip();
        return first.length() <= 200 ? first : first.substring(0, 200) + "…";
    }
}
