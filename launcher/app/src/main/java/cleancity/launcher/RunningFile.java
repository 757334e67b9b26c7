package cleancity.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** Says for other programs on this machine where the running system listens: {@code running.properties}. */
final class RunningFile {
    private RunningFile() {}

    static void write(Path data, Ports ports) throws IOException {
        var running = new Properties();
        running.putAll(Map.of(
                "pid", Long.toString(ProcessHandle.current().pid()),
                "gateway", Integer.toString(ports.gateway()),
                "survey", Integer.toString(ports.survey()),
                "complaint", Integer.toString(ports.complaint()),
                "campaign", Integer.toString(ports.campaign()),
                "evaluation", Integer.toString(ports.evaluation())));
        try (var out = Files.newOutputStream(data.resolve("running.properties"))) {
            running.store(out, null);
        }
    }

    static void remove(Path data) throws IOException {
        Files.deleteIfExists(data.resolve("running.properties"));
    }
}
