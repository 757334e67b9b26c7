package cleancity.kernel.lifecycle;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a management port on this machine whether its service is ready: the health check of images without a shell tool. */
public final class Probe {
    private Probe() {}

    /** Exits with 0 when ready, with 1 when not. */
    public static void main(String[] args) throws InterruptedException {
        var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + args[0] + "/ready"))
                .timeout(Duration.ofSeconds(3))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            System.exit(http.send(ready, HttpResponse.BodyHandlers.discarding()).statusCode() == 200 ? 0 : 1);
        } catch (IOException e) {
            System.exit(1);
        }
    }
}
