package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.gateway.staff.NewPassword;
import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import java.util.HashMap;
import java.util.Map;

/** A gateway of its own on the real stores, with a database nobody else uses. */
final class TestGateway implements AutoCloseable {
    private final Platform platform;
    private final GatewayService service;

    private TestGateway(Map<String, String> settings) {
        platform = Platform.create();
        service = GatewayService.start(GatewayConfig.from(Environment.of(settings)), platform);
    }

    static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        settings.put("MODE", "local");
        settings.put("GATEWAY_PORT", "0");
        settings.put("GATEWAY_MANAGEMENT_PORT", "0");
        settings.put("GATEWAY_HOST", "127.0.0.1");
        settings.put("GATEWAY_DATABASE", TestStores.unique("gateway"));
        settings.put("GATEWAY_SECRET", "a secret of the tests, long enough for one");
        settings.put("MONGODB_URI", cleancity.stores.EmbeddedStores.shared().mongodbUri());
        settings.put("KAFKA_BOOTSTRAP_SERVERS", TestStores.kafka());
        settings.put("CHECK_ANSWERS", "true");
        settings.put("RATE_ADDRESS", "10000");
        settings.put("RATE_PERSON", "10000");
        settings.put("RATE_PERSON_WRITES", "10000");
        settings.put("RATE_SIGN_IN", "10000");
        settings.put("WEB_ROOT", "target/no-web-client");
        return settings;
    }

    static TestGateway start(String... more) {
        var settings = settings();
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        settings.putIfAbsent("REDIS_URI", redisBeside(settings.get("GATEWAY_DATABASE")));
        return new TestGateway(settings);
    }

    /** Gateways of one database share what Redis holds; the failures of other tests' accounts are not theirs. */
    static String redisBeside(String database) {
        return TestStores.redis() + "/" + (1 + Math.floorMod(database.hashCode(), 8));
    }

    GatewayService service() {
        return service;
    }

    /** Live readers that were cut off. */
    double dropped() {
        return platform.meters().counter("live.readers.dropped").count();
    }

    int port() {
        return service.port();
    }

    Http http() {
        return Http.at(service.port());
    }

    Browser browser() {
        return new Browser(service.port());
    }

    String password(String username) {
        return service.firstAccounts().stream()
                .filter(made -> made.username().equals(username))
                .map(NewPassword::password)
                .findFirst()
                .orElseThrow();
    }

    /** Signs a resident in through the stand-in; the access token. */
    String resident(String identity) {
        var browser = browser();
        browser.signIn(identity);
        return browser.refresh().json().path("accessToken").asString();
    }

    /** An access token of one of the first accounts; a store that a busy machine keeps waiting is waited for. */
    String staff(String username) {
        var account = Map.of("username", username, "password", password(username));
        var reply = await().until(() -> http().post("/api/session/staff", account), each -> each.status() != 503);
        assertThat(reply.status()).as("sign-in of " + username).isEqualTo(200);
        return reply.json().path("accessToken").asString();
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }
}
