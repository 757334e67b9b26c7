package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.model.Actor;
import cleancity.kernel.security.RemoteKeys;
import cleancity.kernel.security.TokenVerifier;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** Two gateways on the same stores, and a service that asks the second one while the first takes something away. */
@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevocationTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String NEW_PASSWORD = "lychee tram 88 fog";

    private final String database = TestStores.unique("gateway");
    private TestGateway first;
    private TestGateway second;
    private RemoteKeys keys;
    private TokenVerifier service;

    @BeforeAll
    void open() {
        first = TestGateway.start("GATEWAY_DATABASE", database, "SESSION_GRACE_MILLIS", "100");
        second = TestGateway.start("GATEWAY_DATABASE", database);
        keys = new RemoteKeys(URI.create("http://127.0.0.1:" + second.port() + "/.well-known/jwks.json"));
        service = new TokenVerifier(keys, Clock.systemUTC());
        await().until(keys::ready);
    }

    @AfterAll
    void close() {
        keys.close();
        second.close();
        first.close();
    }

    @Test
    void shouldEndEverywhere_whenSignedOut() {
        var browser = first.browser();
        browser.signIn("leaver");
        var token = token(browser.refresh());
        var other = first.resident("leaver");
        holdsEverywhere(token);

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);

        endsEverywhere(token);
        holdsEverywhere(other); // another sign-in of the same person
    }

    @Test
    void shouldEndEverywhere_whenAnAccountIsClosedAndNotComeBackWhenOpened() {
        var made = create("closed");
        var token = signIn("closed", password(made));
        holdsEverywhere(token);

        assertThat(admin().post("/api/staff/" + id(made) + "/disable", "{}").status())
                .isEqualTo(200);
        endsEverywhere(token);

        admin().post("/api/staff/" + id(made) + "/enable", "{}");
        var again = signIn("closed", password(made));
        holdsEverywhere(again);
        endsEverywhere(token);
    }

    @Test
    void shouldEndEverywhere_whenThePasswordIsChangedOrReset() {
        var made = create("changer");
        var before = signIn("changer", password(made));
        holdsEverywhere(before);
        assertThat(first.http()
                        .as(before)
                        .post("/api/session/staff/password", Map.of("old", password(made), "new", NEW_PASSWORD))
                        .status())
                .isEqualTo(204);
        endsEverywhere(before);

        var after = signIn("changer", NEW_PASSWORD);
        holdsEverywhere(after);
        admin().post("/api/staff/" + id(made) + "/reset", "{}");
        endsEverywhere(after);
    }

    @Test
    void shouldEndTheThiefsAccess_whenAUsedRefreshTokenIsShown() {
        var browser = first.browser();
        browser.signIn("robbed");
        var stolen = browser.cookie("cleancity_session");
        var token = token(browser.refresh());
        var thief = first.browser();

        await().until(() -> {
            thief.put("cleancity_session", stolen);
            return thief.refresh().status() == 401;
        });

        endsEverywhere(token);
    }

    @Test
    void shouldStayEnded_whenAGatewayStartsWithAnEmptyRedis() {
        var made = create("stays");
        var closed = signIn("stays", password(made));
        admin().post("/api/staff/" + id(made) + "/disable", "{}");
        var browser = first.browser();
        browser.signIn("stays");
        var left = token(browser.refresh());
        browser.delete("/api/session");

        try (var third = TestGateway.start("GATEWAY_DATABASE", database, "REDIS_URI", TestStores.redis() + "/9")) {
            assertThat(inbox(third, closed)).isEqualTo(401);
            assertThat(inbox(third, left)).isEqualTo(401);
            assertThat(inbox(third, first.staff("office"))).isEqualTo(200);
        }
    }

    @Test
    void shouldEndOpenStreams_whenSignedOutOrClosed() throws Exception {
        var browser = first.browser();
        browser.signIn("reader");
        var made = create("watcher");
        var token = signIn("watcher", password(made));
        try (var left = new LiveStream(second.port(), "", token(browser.refresh()));
                var closed = new LiveStream(second.port(), "", token);
                var stays = new LiveStream(second.port(), "", first.staff("office"));
                var nobody = new LiveStream(second.port(), "", "")) {
            assertThat(browser.delete("/api/session").status()).isEqualTo(204);
            admin().post("/api/staff/" + id(made) + "/disable", "{}");

            await().atMost(LIMIT).until(() -> left.over() && closed.over());
            assertThat(stays.over()).isFalse();
            assertThat(nobody.over()).isFalse();
        }
        assertThat(second.http().as(token).get("/api/live").status()).isEqualTo(401);
    }

    @Test
    void shouldTellNothingOfPersons_whenTheListIsRead() {
        var made = create("private");
        admin().post("/api/staff/" + id(made) + "/disable", "{}");

        await().atMost(LIMIT).until(() -> !list(second).json().path("ended").isEmpty());
        var list = list(second);
        assertThat(list.json().toString()).doesNotContain(id(made), "private");
        assertThat(second.http()
                        .with("If-None-Match", list.headers().get("etag"))
                        .post("/.well-known/ended-tokens.json", "{}")
                        .status())
                .isEqualTo(405);
    }

    private static Http.Reply list(TestGateway gateway) {
        return gateway.http().get("/.well-known/ended-tokens.json");
    }

    private void holdsEverywhere(String token) {
        everywhere(token).forEach(each -> assertThat(each.getAsBoolean()).isTrue());
    }

    private void endsEverywhere(String token) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).until(() -> everywhere(token).stream()
                .noneMatch(BooleanSupplier::getAsBoolean));
    }

    private List<BooleanSupplier> everywhere(String token) {
        return List.of(() -> inbox(first, token) == 200, () -> inbox(second, token) == 200, () -> service.actor(token)
                .map(Actor::id)
                .isPresent());
    }

    private static int inbox(TestGateway gateway, String token) {
        return gateway.http().as(token).get("/api/inbox").status();
    }

    private JsonNode create(String username) {
        var body = Map.of("username", username, "name", username, "roles", List.of("office"));
        return admin().post("/api/staff", body).json();
    }

    private Http admin() {
        return first.http().as(first.staff("admin"));
    }

    private String signIn(String username, String password) {
        return token(first.http().post("/api/session/staff", Map.of("username", username, "password", password)));
    }

    private static String token(Http.Reply session) {
        return session.json().path("accessToken").asString();
    }

    private static String password(JsonNode made) {
        return made.path("password").asString();
    }

    private static String id(JsonNode made) {
        return made.path("staff").path("id").asString();
    }
}
