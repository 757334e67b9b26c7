package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaticFilesTest {
    @TempDir
    private Path root;

    @Test
    void shouldServeTheWebClient_whenItIsBuilt() throws IOException {
        write("index.html", "<p>resident");
        write("staff/index.html", "<p>staff");
        write("assets/app-1a2b.js", "console.log(1)".repeat(100));
        write(".vite/manifest.json", "{}");
        try (var gateway = TestGateway.start("WEB_ROOT", root.toString())) {
            var http = gateway.http();

            for (var page : new String[] {"/", "/surveys/1", "/me/inbox"}) {
                var reply = http.get(page);
                assertThat(text(reply.bytes())).isEqualTo("<p>resident");
                assertThat(reply.headers()).containsEntry("cache-control", "no-cache");
                assertThat(reply.headers().get("content-security-policy")).contains("script-src 'self'");
            }
            assertThat(text(http.get("/staff/cases").bytes())).isEqualTo("<p>staff");
            var asset = http.get("/assets/app-1a2b.js");
            assertThat(asset.headers().get("cache-control")).contains("immutable");
            assertThat(http.with("If-None-Match", asset.headers().get("etag"))
                            .get("/assets/app-1a2b.js")
                            .status())
                    .isEqualTo(304);
            assertThat(http.with("Accept-Encoding", "gzip")
                            .get("/assets/app-1a2b.js")
                            .headers())
                    .containsEntry("content-encoding", "gzip");
            for (var missing : new String[] {
                "/assets/gone.js",
                "/favicon.ico",
                "/.vite/manifest.json",
                "/.git/config",
                "/me/.env",
                "/health",
                "/ready",
                "/metrics",
                "/metrics/"
            }) {
                assertThat(http.get(missing).status()).as(missing).isEqualTo(404);
            }
            assertThat(http.post("/", "{}").status()).isEqualTo(405);
        }
    }

    @Test
    void shouldServeWhatABuildWritesLast_whenThePagesWereReadBefore() throws IOException {
        write("index.html", "<p>new</p>");
        try (var gateway = TestGateway.start("WEB_ROOT", root.toString())) {
            assertThat(gateway.http().get("/sw.js").status()).isEqualTo(404);

            write("sw.js", "// worker");
            Files.setLastModifiedTime(root.resolve("sw.js"), FileTime.fromMillis(System.currentTimeMillis() + 2_000));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> gateway.http().get("/sw.js").status() == 200);
        }
    }

    @Test
    void shouldSayHowToBuildIt_whenItIsMissing() {
        try (var gateway = TestGateway.start()) {
            var reply = gateway.http().get("/");

            assertThat(reply.status()).isEqualTo(503);
            assertThat(text(reply.bytes())).contains("npm run build");
        }
    }

    private void write(String path, String content) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
