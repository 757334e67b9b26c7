package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.gateway.staff.TestTotp;
import cleancity.kernel.testing.Http;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffTest {
    private TestGateway gateway;

    @BeforeAll
    void open() {
        gateway = TestGateway.start();
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void shouldSignIn_whenPasswordIsRight() {
        var reply = signIn("Handler1", gateway.password("handler1"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("actor").path("unit").asString()).isEqualTo("chengzongju");
        assertThat(reply.json().path("actor").path("roles").get(0).asString()).isEqualTo("handler");
        assertThat(reply.headers().get("set-cookie")).contains("HttpOnly");
    }

    @Test
    void shouldSayTheSame_whenPasswordIsWrongOrTheAccountUnknown() {
        assertThat(signIn("analyst", "wrong").rule()).isEqualTo("wrong-credentials");
        assertThat(signIn("nobody-at-all", "wrong").rule()).isEqualTo("wrong-credentials");
    }

    @Test
    void shouldLockTheAccount_whenGuessedTooOften() {
        var created = create("locked");

        for (int i = 0; i < 6; i++) {
            signIn("locked", "wrong");
        }
        var locked = signIn("locked", created.path("password").asString());

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.rule()).isEqualTo("locked-out");
        assertThat(Integer.parseInt(locked.headers().get("retry-after"))).isBetween(1, 16);
    }

    @Test
    void shouldAskForTheCode_whenSecondFactorIsEnrolled() {
        var password = create("careful").path("password").asString();
        var secret = gateway.http()
                .post("/api/session/staff/enrolment", Map.of("username", "careful", "password", password))
                .json()
                .path("secret")
                .asString();

        assertThat(signIn("careful", password).status()).as("pending").isEqualTo(200);
        var code = TestTotp.now(secret, 0);
        assertThat(signIn("careful", password, "000000").rule()).isEqualTo("wrong-credentials");
        assertThat(signIn("careful", password, code).status()).isEqualTo(200);
        assertThat(signIn("careful", password, code).rule()).as("used code").isEqualTo("wrong-credentials");
        assertThat(signIn("careful", password).rule()).isEqualTo("second-factor-needed");
        assertThat(signIn("careful", password, TestTotp.now(secret, 1)).status())
                .isEqualTo(200);
    }

    @Test
    void shouldStaySignedInAsBoth_whenAResidentAlsoWorksHere() {
        var browser = gateway.browser();
        browser.signIn("both");
        var password = create("both").path("password").asString();
        browser.put("cleancity_staff", sessionCookie(signIn("both", password)));

        assertThat(kind(browser.refresh())).isEqualTo("resident");
        assertThat(kind(browser.refreshStaff())).isEqualTo("staff");
        assertThat(browser.delete("/api/session?kind=staff").status()).isEqualTo(204);
        assertThat(browser.refreshStaff().status()).isEqualTo(204);
        assertThat(kind(browser.refresh())).isEqualTo("resident");
    }

    private static String kind(Http.Reply session) {
        return session.json().path("actor").path("kind").asString();
    }

    @Test
    void shouldEndSignIns_whenAccountIsClosed() {
        var created = create("leaving");
        var browser = gateway.browser();
        browser.put(
                "cleancity_staff",
                sessionCookie(signIn("leaving", created.path("password").asString())));
        assertThat(browser.refreshStaff().status()).isEqualTo(200);

        var id = created.path("staff").path("id").asString();
        assertThat(admin().post("/api/staff/" + id + "/disable", "{}").status()).isEqualTo(200);

        assertThat(browser.refreshStaff().status()).isEqualTo(401);
        assertThat(signIn("leaving", created.path("password").asString()).rule())
                .isEqualTo("wrong-credentials");
    }

    @Test
    void shouldGiveANewPassword_whenAccountIsReset() {
        var created = create("forgetful");
        var id = created.path("staff").path("id").asString();

        var fresh = admin().post("/api/staff/" + id + "/reset", "{}")
                .json()
                .path("password")
                .asString();

        assertThat(signIn("forgetful", created.path("password").asString()).status())
                .isEqualTo(401);
        assertThat(signIn("forgetful", fresh).status()).isEqualTo(200);
    }

    @Test
    void shouldChangeOnesOwnPassword_whenTheOldOneIsRight() {
        var password = create("changer").path("password").asString();
        var me = gateway.http()
                .as(signIn("changer", password).json().path("accessToken").asString());

        assertThat(me.post("/api/session/staff/password", Map.of("old", "x", "new", "lychee tram 88 fog"))
                        .status())
                .isEqualTo(400);
        assertThat(me.post("/api/session/staff/password", Map.of("old", password, "new", "changer-12345"))
                        .rule())
                .isEqualTo("weak-password");
        assertThat(me.post("/api/session/staff/password", Map.of("old", password, "new", "lychee tram 88 fog"))
                        .status())
                .isEqualTo(204);
        assertThat(signIn("changer", "lychee tram 88 fog").status()).isEqualTo(200);
    }

    @Test
    void shouldListTheAccounts_whenTheOfficeLooksForInterviewers() {
        var office = gateway.http().as(gateway.staff("office"));

        assertThat(office.get("/api/staff").json().path("items")).isNotEmpty();
    }

    @Test
    void shouldRefuse_whenNotAnAdministrator() {
        var office = gateway.http().as(gateway.staff("office"));
        var analyst = gateway.http().as(gateway.staff("analyst"));

        assertThat(analyst.get("/api/staff").status()).isEqualTo(403);
        assertThat(office.post("/api/staff", Map.of("username", "mine", "name", "自己人", "roles", List.of("office")))
                        .status())
                .isEqualTo(403);
        assertThat(gateway.http().get("/api/staff").status()).isEqualTo(401);
        assertThat(gateway.http().as(gateway.resident("nosy")).get("/api/staff").status())
                .isEqualTo(403);
    }

    @Test
    void shouldRefuse_whenTheNewAccountMakesNoSense() {
        assertThat(admin().post("/api/staff", Map.of("username", "nounit", "name", "无单位", "roles", List.of("handler")))
                        .rule())
                .isEqualTo("unit-needed");
        assertThat(admin().post("/api/staff", Map.of("username", "office", "name", "重名", "roles", List.of("office")))
                        .rule())
                .isEqualTo("username-taken");
    }

    @Test
    void shouldKeepOneAdministrator_whenTheLastOneIsToBeClosed() {
        var id = admin().get("/api/staff?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("username").asString().equals("admin"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();

        assertThat(admin().post("/api/staff/" + id + "/disable", "{}").rule()).isEqualTo("last-administrator");
    }

    @Test
    void shouldPageThroughAccounts_whenThereAreMany() {
        var first = admin().get("/api/staff?limit=2").json();
        var second = admin().get(
                        "/api/staff?limit=2&cursor=" + first.path("next").asString())
                .json();

        assertThat(first.path("items").size()).isEqualTo(2);
        assertThat(second.path("items").get(0).path("username").asString())
                .isGreaterThan(first.path("items").get(1).path("username").asString());
    }

    private tools.jackson.databind.JsonNode create(String username) {
        var reply =
                admin().post("/api/staff", Map.of("username", username, "name", username, "roles", List.of("office")));
        assertThat(reply.status()).isEqualTo(201);
        return reply.json();
    }

    private Http admin() {
        return gateway.http().as(gateway.staff("admin"));
    }

    private Http.Reply signIn(String username, String password) {
        return gateway.http().post("/api/session/staff", Map.of("username", username, "password", password));
    }

    private Http.Reply signIn(String username, String password, String code) {
        return gateway.http()
                .post("/api/session/staff", Map.of("username", username, "password", password, "totp", code));
    }

    private static String sessionCookie(Http.Reply reply) {
        return reply.headers().get("set-cookie").split(";", 2)[0].split("=", 2)[1];
    }
}
