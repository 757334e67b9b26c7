package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A client library that others wrote uses every call, in both formats. */
class Open311ClientTest {
    private static final Path CLIENT = Path.of("..", "e2e", "open311-client");

    @Test
    void shouldServeEveryCall_whenAPublicClientAsks() throws Exception {
        assumeTrue(
                "required".equals(System.getenv("OPEN311_CLIENT")) || Files.exists(CLIENT.resolve("node_modules")),
                "the client is not installed: make check-open311 installs it");
        try (var running = new Running()) {
            var id = running.filed("r-token", 116.6226, 23.6567);
            var number = running.http
                    .get("/api/complaint/cases/" + id)
                    .json()
                    .path("number")
                    .asString();

            var said = node("http://127.0.0.1:" + running.service.port(), "key-of-a-partner", id, number);

            System.out.println(said);
            assertThat(said.lines().filter(line -> line.startsWith("open311 0.0.12")))
                    .as(said)
                    .hasSize(16);
        }
    }

    private static String node(String... arguments) throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(java.util.List.of("node", "check.mjs"));
        command.addAll(java.util.List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
