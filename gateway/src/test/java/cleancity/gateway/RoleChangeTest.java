package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.Http;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nobody gives rights alone, unless there is nobody else. */
@Tag("security")
class RoleChangeTest {
    private TestGateway gateway;
    private Http admin;

    @BeforeEach
    void open() {
        gateway = TestGateway.start();
        admin = gateway.http().as(gateway.staff("admin"));
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void shouldChangeAtOnce_whenThereIsNoOtherAdministrator() {
        var office = gateway.http().as(gateway.staff("office"));

        var done = ask(admin, id("office"), "inspector");

        assertThat(done.json().path("state").asString()).isEqualTo("confirmed");
        assertThat(roles("office")).containsExactly("inspector");
        await().atMost(Duration.ofSeconds(2))
                .until(() -> office.get("/api/inbox").status() == 401);
        assertThat(actions()).contains("roles-changed-alone");
        assertThat(ask(admin, id("office"), "inspector").rule()).isEqualTo("same-roles");
        assertThat(ask(admin, id("admin"), "office").rule()).isEqualTo("last-administrator");
        assertThat(ask(admin, id("analyst"), "handler").rule()).isEqualTo("unit-needed");
    }

    @Test
    void shouldNeedAnotherAdministrator_whenThereIsOne() {
        var second = administrator("second");
        var asked = ask(second, id("office"), "inspector").json();
        assertThat(asked.path("state").asString()).isEqualTo("open");
        assertThat(roles("office")).containsExactly("office");
        assertThat(ask(second, id("office"), "analyst").rule()).isEqualTo("role-change-open");

        assertThat(confirm(second, asked).rule()).isEqualTo("second-person-needed");
        assertThat(confirm(admin, asked).status()).isEqualTo(200);

        assertThat(roles("office")).containsExactly("inspector");
        assertThat(confirm(admin, asked).rule()).isEqualTo("role-change-decided");
        assertThat(actions()).contains("roles-asked", "roles-changed");
    }

    @Test
    void shouldNotBeConfirmed_whenTheSecondPersonWasMadeByTheFirst() {
        var second = administrator("second");
        var asked = ask(admin, id("office"), "inspector").json();

        assertThat(confirm(second, asked).rule()).isEqualTo("second-person-too-new");
        assertThat(roles("office")).containsExactly("office");
        assertThat(decide(second, asked, "reject").json().path("state").asString())
                .isEqualTo("rejected");
        assertThat(confirm(second, asked).rule()).isEqualTo("role-change-decided");
    }

    @Test
    void shouldNotBecomeAlone_whenTheOtherWasJustClosed() {
        administrator("second");
        assertThat(admin.post("/api/staff/" + id("second") + "/disable", "{}").status())
                .isEqualTo(200);

        assertThat(ask(admin, id("office"), "inspector").json().path("state").asString())
                .isEqualTo("open");
    }

    @Test
    void shouldWaitForTheRole_whenAnAdministratorIsCreatedBesideAnother() {
        var second = administrator("second");

        var third = create(second, "third", "administrator", "office");

        assertThat(third.path("staff").path("roles").valueStream().map(JsonNode::asString))
                .containsExactly("office");
        var open = second.get("/api/staff/role-changes").json().path("items").get(0);
        assertThat(open.path("staff").asString()).isEqualTo(id("third"));
        assertThat(confirm(admin, open).status()).isEqualTo(200);
        assertThat(roles("third")).containsExactly("administrator", "office");
    }

    @Test
    void shouldLetWhoLosesAgreeButNotWhoGains_whenItIsTheirOwn() {
        var second = administrator("second");
        var gains = ask(admin, id("second"), "administrator", "analyst").json();
        assertThat(confirm(second, gains).rule()).isEqualTo("second-person-needed");
        assertThat(decide(admin, gains, "reject").status()).isEqualTo(200);

        var loses = ask(second, id("admin"), "office").json();
        assertThat(loses.path("state").asString()).isEqualTo("open");
        assertThat(confirm(admin, loses).rule()).as("gains office").isEqualTo("second-person-needed");
    }

    @Test
    void shouldBeIntact_whenTheBookIsWalked() {
        administrator("second");

        var verified = admin.get("/api/staff/audit/verification").json();
        var first = admin.get("/api/staff/audit?limit=2").json();
        var next = admin.get(
                        "/api/staff/audit?limit=2&cursor=" + first.path("next").asString())
                .json();

        assertThat(verified.path("intact").asBoolean()).isTrue();
        assertThat(verified.path("entries").asLong())
                .isEqualTo(first.path("items").get(0).path("sequence").asLong());
        assertThat(next.path("items").get(0).path("sequence").asLong())
                .isEqualTo(first.path("items").get(1).path("sequence").asLong() - 1);
    }

    private Http administrator(String username) {
        var password = create(admin, username, "administrator").path("password").asString();
        var reply = gateway.http().post("/api/session/staff", Map.of("username", username, "password", password));
        return gateway.http().as(reply.json().path("accessToken").asString());
    }

    private static JsonNode create(Http by, String username, String... roles) {
        var reply = by.post("/api/staff", Map.of("username", username, "name", username, "roles", List.of(roles)));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private static Http.Reply ask(Http by, String id, String... roles) {
        var wanted = new HashMap<String, Object>(Map.of("roles", List.of(roles), "reason", "兼任"));
        return by.post("/api/staff/" + id + "/roles", wanted);
    }

    private static Http.Reply confirm(Http by, JsonNode change) {
        return decide(by, change, "confirm");
    }

    private static Http.Reply decide(Http by, JsonNode change, String how) {
        return by.post("/api/staff/role-changes/" + change.path("id").asString() + "/" + how, "{}");
    }

    private JsonNode account(String username) {
        return admin.get("/api/staff?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
    }

    private String id(String username) {
        return account(username).path("id").asString();
    }

    private List<String> roles(String username) {
        return account(username)
                .path("roles")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private List<String> actions() {
        return admin.get("/api/staff/audit?limit=100")
                .json()
                .path("items")
                .valueStream()
                .map(each -> each.path("action").asString())
                .toList();
    }
}
