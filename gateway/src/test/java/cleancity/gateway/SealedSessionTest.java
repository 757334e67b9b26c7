package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.RedisUnavailable;
import cleancity.kernel.testing.TestStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody who can write to Redis tries to become somebody else. */
@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SealedSessionTest {
    private static final String COOKIE = "cleancity_staff";
    private static final String STORE = TestStores.redis() + "/10";

    private final Vertx vertx = Vertx.vertx();
    private final RedisScripts redis = RedisScripts.connect(vertx, STORE, new SimpleMeterRegistry());
    private TestGateway gateway;

    @BeforeAll
    void start() {
        gateway = TestGateway.start("REDIS_URI", STORE);
    }

    @AfterAll
    void stop() {
        gateway.close();
        redis.close();
        vertx.close().await();
    }

    @Test
    void shouldMakeNobodyOfHimself_whenTheHolderOfAnotherSessionIsPutIntoHis() throws Exception {
        var administrator = signedIn("admin");
        var thief = signedIn("handler1");
        var holder = get(key(administrator), "holder");

        set(key(thief), "holder", holder);

        assertThat(thief.refreshStaff().status()).isEqualTo(401);
        assertThat(administrator.refreshStaff().status()).isEqualTo(200);
    }

    @Test
    void shouldMakeNobodyOfHimself_whenTheHolderIsWrittenInPlainText() throws Exception {
        var thief = signedIn("handler1");

        set(key(thief), "holder", "STAFF\nadmin\n0");
        set(key(thief), "kind", "staff");

        assertThat(thief.refreshStaff().status()).isEqualTo(401);
    }

    @Test
    void shouldNameNobody_whenRedisIsRead() throws Exception {
        var reader = signedIn("analyst");
        var all = redis.call(Request.cmd(Command.HGETALL).arg(key(reader))).toString();

        assertThat(all).contains("holder").doesNotContain("analyst").doesNotContain("STAFF");
    }

    private Browser signedIn(String username) {
        var browser = gateway.browser();
        var reply = gateway.http()
                .post("/api/session/staff", Map.of("username", username, "password", gateway.password(username)));
        browser.put(COOKIE, reply.headers().get("set-cookie").split(";", 2)[0].split("=", 2)[1]);
        assertThat(browser.refreshStaff().status()).isEqualTo(200);
        return browser;
    }

    private static String key(Browser browser) {
        var session = browser.cookie(COOKIE).split("\\.", -1)[0];
        return "session:" + cleancity.gateway.secret.Fingerprint.plain(session).substring(0, 32);
    }

    private String get(String key, String field) throws RedisUnavailable {
        return redis.call(Request.cmd(Command.HGET).arg(key).arg(field)).toString();
    }

    private void set(String key, String field, String value) throws RedisUnavailable {
        redis.call(Request.cmd(Command.HSET).arg(key).arg(field).arg(value));
    }
}
