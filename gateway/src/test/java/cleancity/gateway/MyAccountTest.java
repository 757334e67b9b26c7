package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.gateway.staff.TestTotp;
import cleancity.kernel.testing.Http;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What staff do with their own accounts, and what strangers cannot do to them. */
@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MyAccountTest {
    private static final String OWN = "lychee tram 88 fog";
    private TestGateway gateway;

    @BeforeAll
    void open() {
        gateway = TestGateway.start("TRUSTED_PROXIES", "1");
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop12",
                "1234567890123",
                "iloveyou2026!",
                "aaaaaaaaaaaaaaaa",
                "chuangwei2026",
                "Admin@123456",
                "woaini1314520",
                "picky-1234567",
                "p@ssw0rdp@ssw0rd",
                "1qaz@WSX3edc",
                "chaozhou@2026"
            })
    void shouldRefuse_whenAPasswordIsAmongThoseTriedFirst(String weak) {
        var me = named("picky");

        var reply = change(me, password("picky"), weak);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.rule()).isEqualTo("weak-password");
        assertThat(reply.json().path("errors").get(0).path("pointer").asString())
                .isEqualTo("/new");
    }

    @Test
    void shouldAskForLess_whenThereIsASecondFactor() {
        var me = named("length");

        var tooShort = change(me, password("length"), "lychee fog");
        assertThat(tooShort.rule()).isEqualTo("password-short");
        assertThat(tooShort.json().path("details").path("least").asInt()).isEqualTo(12);
        assertThat(account(me).path("leastPassword").asInt()).isEqualTo(12);

        enrol(me, password("length"));

        assertThat(account(me).path("leastPassword").asInt()).isEqualTo(10);
        assertThat(change(me, password("length"), "lychee fog").status()).isEqualTo(204);
    }

    @Test
    void shouldSaySo_whenThePasswordIsAFirstOne() {
        var me = named("first");
        assertThat(account(me).path("firstPassword").asBoolean()).isTrue();

        assertThat(change(me, password("first"), OWN).status()).isEqualTo(204);

        assertThat(account(as("first", OWN)).path("firstPassword").asBoolean()).isFalse();
    }

    @Test
    void shouldTakeARecoveryCodeOnce_whenThePhoneIsLost() {
        var codes = enrol(named("loser"), password("loser"));

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        var typed = codes.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ');
        assertThat(recover("loser", typed).status()).isEqualTo(200);
        assertThat(recover("loser", typed).rule()).as("a second time").isEqualTo("wrong-credentials");
        assertThat(recover("loser", "aaaaa-bbbbb").rule()).isEqualTo("wrong-credentials");
        var entered = recover("loser", codes.get(1)).json().path("accessToken").asString();
        var me = http().as(entered);
        assertThat(account(me).path("recoveryCodesLeft").asInt()).isEqualTo(8);

        var fresh = strings(me.post("/api/session/staff/recovery-codes", Map.of("password", password("loser")))
                .json()
                .path("codes"));
        assertThat(recover("loser", codes.get(2)).rule()).as("of before").isEqualTo("wrong-credentials");
        assertThat(recover("loser", fresh.get(2)).status()).isEqualTo(200);
    }

    @Test
    void shouldKeepTheOldApp_whenTheNewOneHasShownNoCode() {
        var me = named("mover");
        var codes = enrol(me, password("mover"));

        var begun = begin(me, password("mover"));
        assertThat(begun.path("picture").asString()).startsWith("data:image/svg+xml;base64,");
        assertThat(begin(me, "not mine").path("rule").asString()).isEqualTo("password-wrong");
        assertThat(me.post("/api/session/staff/second-factor/code", Map.of("totp", "000000"))
                        .rule())
                .isEqualTo("code-wrong");
        assertThat(recover("mover", codes.get(3)).status()).isEqualTo(200);

        var next = begin(me, password("mover")).path("secret").asString();
        assertThat(complete(me, next)).hasSize(10);
        assertThat(recover("mover", codes.get(4)).rule()).isEqualTo("wrong-credentials");
    }

    @Test
    void shouldSeeAndEndSignIns_whenTheyAreOnesOwn() {
        var here = named("roamer");
        var there = as("roamer", password("roamer"));
        var other = named("somebody");

        var items = here.get("/api/session/staff/sign-ins").json().path("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).path("agent").asString()).contains("Java");
        var newest = items.get(0).path("id").asString();

        assertThat(other.delete("/api/session/staff/sign-ins/" + newest).status())
                .isEqualTo(404);
        assertThat(here.delete("/api/session/staff/sign-ins/" + newest).status())
                .isEqualTo(204);
        assertThat(there.get("/api/staff/me").status()).isEqualTo(401);
        assertThat(here.get("/api/session/staff/sign-ins").json().path("items")).hasSize(1);
    }

    @Test
    void shouldEndAllOthers_whenOneBrowserStays() {
        named("many");
        as("many", password("many"));
        var reply = signIn("many", password("many"));
        var cookie = reply.headers().get("set-cookie").split(";", 2)[0];
        var here = http().as(reply.json().path("accessToken").asString()).with("Cookie", cookie);

        var current = here.get("/api/session/staff/sign-ins")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("current").asBoolean());
        assertThat(current).hasSize(1);
        assertThat(here.delete("/api/session/staff/sign-ins").status()).isEqualTo(204);
        assertThat(here.get("/api/session/staff/sign-ins").json().path("items")).hasSize(1);
        assertThat(here.post("/api/session/refresh?kind=staff", "{}").status()).isEqualTo(200);
    }

    @Test
    void shouldLockOutTheStrangerOnly_whenAnAccountIsGuessedFromElsewhere() {
        named("victim");
        var stranger = http().with("X-Forwarded-For", "203.0.113.9");
        for (int i = 0; i < 6; i++) {
            stranger.post("/api/session/staff", Map.of("username", "victim", "password", "guess"));
        }

        var right = Map.of("username", "victim", "password", password("victim"));
        assertThat(stranger.post("/api/session/staff", right).rule()).isEqualTo("locked-out");
        assertThat(http().post("/api/session/staff", right).status()).isEqualTo(200);
    }

    @Test
    void shouldLockStrangersButNotThePerson_whenGuessesComeFromEverywhere() {
        var password = password("known");
        assertThat(signIn("known", password).status()).isEqualTo(200);
        for (int i = 0; i < 101; i++) {
            from(i).post("/api/session/staff", Map.of("username", "known", "password", "guess"));
        }

        var right = Map.of("username", "known", "password", password);
        assertThat(from(200).post("/api/session/staff", right).rule()).isEqualTo("locked-out");
        assertThat(http().post("/api/session/staff", right).status()).isEqualTo(200);
    }

    private Http from(int stranger) {
        return http().with("X-Forwarded-For", "198.51.100." + stranger);
    }

    private final Map<String, String> passwords = new HashMap<>();

    private synchronized String password(String username) {
        return passwords.computeIfAbsent(username, name -> http().as(gateway.staff("admin"))
                .post("/api/staff", Map.of("username", name, "name", name, "roles", List.of("office")))
                .json()
                .path("password")
                .asString());
    }

    private Http named(String username) {
        return as(username, password(username));
    }

    private Http as(String username, String password) {
        return http().as(signIn(username, password).json().path("accessToken").asString());
    }

    private Http.Reply signIn(String username, String password) {
        return http().post("/api/session/staff", Map.of("username", username, "password", password));
    }

    private Http.Reply recover(String username, String code) {
        return http().post(
                        "/api/session/staff",
                        Map.of("username", username, "password", password(username), "recovery", code));
    }

    private List<String> enrol(Http me, String password) {
        return complete(me, begin(me, password).path("secret").asString());
    }

    private static JsonNode begin(Http me, String password) {
        return me.post("/api/session/staff/second-factor", Map.of("password", password))
                .json();
    }

    private static List<String> complete(Http me, String secret) {
        var reply = me.post("/api/session/staff/second-factor/code", Map.of("totp", TestTotp.now(secret, 0)));
        return strings(reply.json().path("codes"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode account(Http me) {
        return me.get("/api/staff/me").json();
    }

    private static Http.Reply change(Http me, String old, String fresh) {
        return me.post("/api/session/staff/password", Map.of("old", old, "new", fresh));
    }

    private Http http() {
        return gateway.http();
    }
}
