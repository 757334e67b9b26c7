package cleancity.kernel.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The gateway's key set, fetched in the background: no request ever waits for it. An unknown key id asks for a fresh
 * fetch, at most four a second; the last good set is kept while the gateway cannot be reached. No key is known before
 * it is known which tokens have ended.
 */
public final class RemoteKeys implements Keys, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RemoteKeys.class);
    private static final Duration REFRESH = Duration.ofMinutes(1);
    private static final Duration RETRY = Duration.ofMillis(250);

    private final URI address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final RemoteEndedTokens ended;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread fetcher;
    private volatile Map<String, Ed25519PublicKeyParameters> known = Map.of();

    public RemoteKeys(URI address) {
        this.address = address;
        this.ended = new RemoteEndedTokens(address, http);
        this.fetcher = Thread.ofVirtual().name("jwks").start(this::keepFresh);
    }

    @Override
    public Optional<Ed25519PublicKeyParameters> find(String id) {
        var key = Optional.ofNullable(ended.ready() ? known.get(id) : null);
        if (key.isEmpty()) {
            wanted.release();
        }
        return key;
    }

    @Override
    public EndedTokens ended() {
        return ended.ended();
    }

    /** Whether a key set and the list of ended tokens have been fetched. */
    @Override
    public boolean ready() {
        return !known.isEmpty() && ended.ready();
    }

    private void keepFresh() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                fetch();
                TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
                wanted.drainPermits();
                if (ready() && wanted.tryAcquire(REFRESH.toMillis(), TimeUnit.MILLISECONDS)) {
                    wanted.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void fetch() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) {
                var read = Jwks.read(response.body());
                known = read.isEmpty() ? known : read;
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("no key set from {}: {}", address, e.toString());
        }
    }

    @Override
    public void close() {
        ended.close();
        fetcher.interrupt();
        http.shutdownNow();
    }
}
