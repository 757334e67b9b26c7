package cleancity.survey.form;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Headless survey-core in Node, asked once for everything. */
final class Peer {
    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path FOLDER = Path.of("src/test/node").toAbsolutePath();

    private Peer() {}

    /** Why it cannot be asked here; empty when it can. Fetches survey-core when it is not there yet. */
    static String missing() throws IOException, InterruptedException {
        if (!runs("node", "--version")) {
            return "Node is not installed";
        }
        if (Files.isDirectory(FOLDER.resolve("node_modules/survey-core"))) {
            return "";
        }
        return runs("npm", "ci", "--no-audit", "--no-fund") ? "" : "npm cannot fetch survey-core";
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(command)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(120, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    static List<JsonNode> ask(List<?> questions) throws IOException, InterruptedException {
        var asked = Files.createTempFile("peer", ".jsonl");
        var answered = Files.createTempFile("peer", ".out");
        try {
            Files.writeString(
                    asked, questions.stream().map(JSON::writeValueAsString).collect(Collectors.joining("\n")));
            var process = new ProcessBuilder("node", "--max-semi-space-size=64", "survey-peer.mjs")
                    .directory(FOLDER.toFile())
                    .redirectInput(asked.toFile())
                    .redirectOutput(answered.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (!process.waitFor(600, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IOException("the peer did not finish");
            }
            return Files.readAllLines(answered).stream().map(JSON::readTree).toList();
        } finally {
            Files.delete(asked);
            Files.delete(answered);
        }
    }
}
