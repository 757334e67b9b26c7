package cleancity.kernel.security;

import cleancity.kernel.http.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the gateway has taken away, asked twice a second, so that nothing works for longer than two seconds; mostly the
 * answer is that nothing has changed. The last list stays while the gateway cannot be reached.
 */
final class RemoteEndedTokens implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteEndedTokens.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final URI address;
    private final HttpClient http;
    private final Thread fetcher;
    private volatile @Nullable EndedTokens known;
    private String etag = "";

    /** @param keys address of the key set; the list is beside it */
    RemoteEndedTokens(URI keys, HttpClient http) {
        this.address = keys.resolve("ended-tokens.json");
        this.http = http;
        this.fetcher = Thread.ofVirtual().name("ended-tokens").start(this::keepFresh);
    }

    /** Whether a list has been fetched: before, nobody could say which tokens still hold. */
    boolean ready() {
        return known != null;
    }

    EndedTokens ended() {
        var list = known;
        return list == null ? EndedTokens.NONE : list;
    }

    private void keepFresh() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                fetch();
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void fetch() throws InterruptedException {
        var request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("If-None-Match", etag)
                .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                known = Json.read(response.body(), EndedTokens.class);
                etag = response.headers().firstValue("ETag").orElse("");
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("no list of ended tokens from {}: {}", address, e.toString());
        }
    }

    @Override
    public void close() {
        fetcher.interrupt();
    }
}
