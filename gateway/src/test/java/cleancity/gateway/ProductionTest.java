package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.gateway.staff.TestTotp;
import cleancity.kernel.testing.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionTest {
    private static final String PASSWORD = "first password of the administrator";
    private static final String OWN = "lychee tram 88";

    private TestGateway gateway;

    @BeforeAll
    void open() throws IOException {
        int nobody;
        try (var socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        gateway = TestGateway.start(
                "MODE",
                "production",
                "PUBLIC_ORIGIN",
                "https://chuangwei.example",
                "WECHAT_APP_ID",
                "wx1",
                "WECHAT_APP_SECRET",
                "s",
                "WECHAT_API_URI",
                "http://127.0.0.1:" + nobody,
                "ADMIN_PASSWORD",
                PASSWORD);
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void shouldHaveNoStandInAndOneAccount_whenInProduction() {
        assertThat(gateway.http()
                        .get("/stand-in/wechat/sns/oauth2/access_token")
                        .status())
                .isEqualTo(503); // a page of the web client, which is not built here
        assertThat(gateway.service().firstAccounts()).hasSize(1);
        assertThat(gateway.http().get("/api/system").json().path("mode").asString())
                .isEqualTo("production");
        assertThat(gateway.http().get("/").headers().get("strict-transport-security"))
                .contains("max-age");
    }

    @Test
    void shouldSendPeopleToWeChat_whenTheySignIn() {
        var start = gateway.http().get("/api/session/wechat/start?return=%2Fme&identity=ignored");

        assertThat(start.headers().get("location"))
                .startsWith("https://open.weixin.qq.com/connect/oauth2/authorize?appid=wx1&redirect_uri=https%3A%2F%2F"
                        + "chuangwei.example%2Fapi%2Fsession%2Fwechat%2Fcallback&response_type=code")
                .doesNotContain("identity");
        assertThat(start.headers().get("set-cookie")).contains("Secure");
    }

    @Test
    void shouldSaySo_whenWeChatCannotBeReached() {
        var browser = gateway.browser();
        var location = browser.get("/api/session/wechat/start").headers().get("location");
        var state = location.replaceAll(".*state=([A-Za-z0-9]+).*", "$1");

        var reply = browser.get("/api/session/wechat/callback?code=x&state=" + state);

        assertThat(reply.status()).isEqualTo(503);
        assertThat(new String(reply.bytes(), StandardCharsets.UTF_8)).contains("暂时无法登录");
        assertThat(gateway.http()
                        .get("/api/wechat/js-sdk?url=https://chuangwei.example/report")
                        .rule())
                .isEqualTo("wechat-unavailable");
    }

    @Test
    void shouldLetNobodyInWithoutASecondFactor_whenInProduction() {
        assertThat(signIn(Map.of("username", "admin", "password", PASSWORD)).rule())
                .isEqualTo("second-factor-enrolment");

        var enrolment = gateway.http()
                .post("/api/session/staff/enrolment", Map.of("username", "admin", "password", PASSWORD))
                .json();
        var code = TestTotp.now(enrolment.path("secret").asString(), 0);
        assertThat(enrolment.path("ownPassword").asBoolean()).isTrue();
        assertThat(signIn(Map.of("username", "admin", "password", PASSWORD, "totp", code))
                        .rule())
                .isEqualTo("own-password-needed");
        assertThat(signIn(with(code, "password1234")).rule()).isEqualTo("weak-password");
        var signedIn = signIn(with(code, OWN));

        assertThat(enrolment.path("uri").asString())
                .startsWith("otpauth://totp/")
                .contains("issuer=");
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(signedIn.headers().get("set-cookie")).contains("Secure");
        assertThat(signedIn.json().path("recoveryCodes").size()).isEqualTo(10);
        assertThat(gateway.http()
                        .post("/api/session/staff/enrolment", Map.of("username", "admin", "password", OWN))
                        .rule())
                .isEqualTo("already-enrolled");
        assertThat(signIn(Map.of("username", "admin", "password", PASSWORD)).rule())
                .isEqualTo("wrong-credentials");
    }

    private static Map<String, String> with(String code, String fresh) {
        return Map.of("username", "admin", "password", PASSWORD, "totp", code, "new", fresh);
    }

    private Http.Reply signIn(Map<String, String> credentials) {
        return gateway.http().post("/api/session/staff", credentials);
    }
}
