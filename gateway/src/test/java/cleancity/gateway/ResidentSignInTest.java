package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResidentSignInTest {
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
    void shouldSignIn_whenWeChatSendsTheBrowserBack() {
        var browser = gateway.browser();

        var back = browser.signIn("lin");
        var session = browser.refresh();

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.headers()).containsEntry("location", "/surveys/1");
        assertThat(back.headers().get("set-cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/api/session");
        assertThat(session.status()).isEqualTo(200);
        assertThat(session.json().path("actor").path("kind").asString()).isEqualTo("resident");
        assertThat(session.json().path("actor").path("id").asString()).doesNotContain("lin");
        assertThat(gateway.http()
                        .as(session.json().path("accessToken").asString())
                        .get("/api/inbox")
                        .json()
                        .path("unread")
                        .asInt())
                .isZero();
    }

    @Test
    void shouldKnowThePersonAgain_whenTheySignInTwice() {
        var first = gateway.browser();
        first.signIn("same");
        var second = gateway.browser();
        second.signIn("same");

        assertThat(id(first)).isEqualTo(id(second));
    }

    @Test
    void shouldWriteTheAuthorizeAddressInWeChatsOrder_whenSignInBegins() {
        var location = gateway.http().get("/api/session/wechat/start").headers().get("location");

        assertThat(location)
                .matches("http://[^?]+/stand-in/wechat/connect/oauth2/authorize\\?appid=[^&]+&redirect_uri=http%3A[^&]+"
                        + "&response_type=code&scope=snsapi_base&state=[A-Za-z0-9]+#wechat_redirect");
    }

    @Test
    void shouldShowWhoOneMayBe_whenNoIdentityIsNamed() {
        var browser = gateway.browser();

        var page = browser.follow(browser.get("/api/session/wechat/start"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(new String(page.bytes(), StandardCharsets.UTF_8)).contains("测试替身", "identity=");
    }

    @Test
    void shouldBeginOnceMore_whenTheCodeWasUsed() {
        var browser = gateway.browser();
        var callback = browser.atCallback("replay").headers().get("location");
        browser.get(callback);

        var replayed = browser.get(callback);
        var secondTime = browser.get(callback.replaceAll("state=.*", "state=" + state(replayed)));

        assertThat(replayed.status()).isEqualTo(302);
        assertThat(replayed.headers().get("location")).contains("/stand-in/wechat/connect/oauth2/authorize");
        assertThat(secondTime.status()).isEqualTo(400);
        assertThat(new String(secondTime.bytes(), StandardCharsets.UTF_8)).contains("重新登录");
    }

    @Test
    void shouldRefuse_whenAnotherBrowserBeganTheSignIn() {
        var victim = gateway.browser();
        var callback = gateway.browser().atCallback("attacker").headers().get("location");

        var refused = victim.get(callback);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(victim.refresh().status()).isEqualTo(204);
    }

    @Test
    void shouldRefuse_whenTheStateCookieIsForged() {
        var browser = gateway.browser();
        var callback = browser.atCallback("forger").headers().get("location");
        browser.put("cleancity_sign_in", browser.cookie("cleancity_sign_in").replaceAll(".$", "x"));

        assertThat(browser.get(callback).status()).isEqualTo(400);
    }

    @Test
    void shouldRefuse_whenWeChatShowsAPreviewWithAVirtualAccount() {
        var browser = gateway.browser();

        var refused = browser.signIn("snapshot");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(new String(refused.bytes(), StandardCharsets.UTF_8)).contains("快照页");
        assertThat(browser.refresh().status()).isEqualTo(204);
    }

    @Test
    void shouldReturnToOwnPagesOnly_whenAnotherSiteIsAsked() {
        for (var foreign : new String[] {"https://evil.example", "//evil.example", "evil"}) {
            var browser = gateway.browser();
            var start = browser.get("/api/session/wechat/start?identity=x&return="
                    + URLEncoder.encode(foreign, StandardCharsets.UTF_8));

            assertThat(start.status())
                    .as(() -> foreign + new String(start.bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(302);
            var back = browser.follow(browser.follow(start));

            assertThat(back.headers()).containsEntry("location", "/");
        }
    }

    @Test
    void shouldSignPagesOfThisSiteOnly_whenTheJsSdkAsks() {
        var own = "http://127.0.0.1:" + gateway.port() + "/report";

        var signed = gateway.http().get("/api/wechat/js-sdk?url=" + own);

        assertThat(signed.json().path("signature").asString()).hasSize(40);
        assertThat(gateway.http()
                        .get("/api/wechat/js-sdk?url=https://evil.example/")
                        .rule())
                .isEqualTo("foreign-page");
    }

    private static String state(cleancity.kernel.testing.Http.Reply redirect) {
        return redirect.headers().get("location").replaceAll(".*state=([A-Za-z0-9]+).*", "$1");
    }

    private static String id(Browser browser) {
        return browser.refresh().json().path("actor").path("id").asString();
    }
}
