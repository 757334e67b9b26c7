package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.Signals;
import cleancity.stores.EmbeddedStores;
import cleancity.stores.StoreSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A store stops in the middle of everything, seen from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoresAwayTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private Path data;
    private EmbeddedStores stores;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        stores = EmbeddedStores.start(StoreSettings.in(data));
        gateway = TestGateway.start(
                "MONGODB_URI",
                stores.mongodbUri(),
                "REDIS_URI",
                stores.redisUri(),
                "KAFKA_BOOTSTRAP_SERVERS",
                stores.kafkaBootstrapServers());
    }

    @AfterEach
    void wake() throws Exception {
        signal("CONT", "mongodb");
        signal("CONT", "redis");
    }

    @AfterAll
    void stop() throws Exception {
        gateway.close();
        stores.close();
    }

    private void signal(String signal, String store) throws Exception {
        Signals.send(signal, data.resolve(store).resolve(store + ".pid"));
    }

    private Http management() {
        return Http.at(gateway.service().managementPort());
    }

    @Test
    void shouldSaySoAndComeBack_whenMongoDbHangs() throws Exception {
        var resident = gateway.http().as(gateway.resident("patient"));
        assertThat(resident.get("/api/inbox").status()).isEqualTo(200);

        signal("STOP", "mongodb");

        assertThat(resident.get("/api/inbox").status()).isEqualTo(503);
        long begun = System.nanoTime();
        var refused = resident.get("/api/inbox");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(300));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.rule()).isEqualTo("store-away");
        assertThat(Integer.parseInt(refused.headers().get("retry-after"))).isPositive();
        assertThat(management().get("/health").status()).isEqualTo(200);
        await().atMost(LONG).until(() -> management().get("/ready").status() == 503);
        signal("CONT", "mongodb");
        await().atMost(LONG).until(() -> resident.get("/api/inbox").status() == 200);
        await().atMost(LONG).until(() -> management().get("/ready").status() == 200);
    }

    @Test
    void shouldOnlyCloseTheSignIn_whenRedisHangs() throws Exception {
        var token = gateway.resident("signed-in");
        var leaving = gateway.browser();
        leaving.signIn("leaving");
        leaving.refresh();
        var kept = leaving.cookie("cleancity_session");

        signal("STOP", "redis");

        var signIn = Map.of("username", "office", "password", gateway.password("office"));
        await().atMost(LONG).untilAsserted(() -> {
            var refused = gateway.http().post("/api/session/staff", signIn);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.rule()).isEqualTo("sign-in-away");
            assertThat(refused.headers()).containsKey("retry-after");
        });
        assertThat(leaving.refresh().rule()).isEqualTo("sign-in-away");
        assertThat(gateway.http().as(token).get("/api/inbox").status()).isEqualTo(200);
        assertThat(management().get("/ready").status()).isEqualTo(200);
        assertThat(leaving.delete("/api/session").status()).isEqualTo(204);
        signal("CONT", "redis");
        await().atMost(LONG)
                .until(() -> gateway.http().post("/api/session/staff", signIn).status() == 200);
        leaving.put("cleancity_session", kept);
        assertThat(leaving.refresh().status()).as("signed out for good").isEqualTo(401);
    }
}
