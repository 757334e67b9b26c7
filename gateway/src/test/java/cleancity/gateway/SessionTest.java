package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionTest {
    private static final String COOKIE = "cleancity_session";

    private TestGateway gateway;

    @BeforeAll
    void open() {
        gateway = TestGateway.start("SESSION_GRACE_MILLIS", "300");
    }

    @AfterAll
    void close() {
        gateway.close();
    }

    @Test
    void shouldGiveAnotherToken_whenSessionIsRenewed() {
        var browser = signedIn("rotate");
        var before = browser.cookie(COOKIE);

        assertThat(browser.refresh().status()).isEqualTo(200);
        assertThat(browser.cookie(COOKIE)).isNotEqualTo(before);
        assertThat(browser.refresh().status()).isEqualTo(200);
    }

    @Test
    void shouldEndTheWholeSession_whenAUsedTokenIsShownLater() {
        var browser = signedIn("thief");
        var stolen = browser.cookie(COOKIE);
        browser.refresh();
        pauseBeyondGrace(browser);

        var thief = gateway.browser();
        thief.put(COOKIE, stolen);

        assertThat(thief.refresh().status()).isEqualTo(401);
        assertThat(browser.refresh().status()).isEqualTo(401);
    }

    @Test
    void shouldKeepBothTabsSignedIn_whenTheyRenewAtTheSameTime() throws Exception {
        var browser = signedIn("tabs");
        var shared = browser.cookie(COOKIE);
        var tabs = new ArrayList<Browser>();
        var work = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var tab = gateway.browser();
            tab.put(COOKIE, shared);
            tabs.add(tab);
            work.add(() -> tab.refresh().status());
        }

        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(200);
            }
        }
        assertThat(tabs.getLast().refresh().status()).isEqualTo(200);
    }

    @Test
    void shouldBeOver_whenSignedOut() {
        var browser = signedIn("leaver");
        var cookie = browser.cookie(COOKIE);

        assertThat(browser.delete("/api/session").status()).isEqualTo(204);
        assertThat(browser.cookie(COOKIE)).isEmpty();
        browser.put(COOKIE, cookie);
        assertThat(browser.refresh().status()).isEqualTo(401);
    }

    @Test
    void shouldRefuse_whenAnotherSiteAsks() {
        var browser = signedIn("csrf");
        var http = gateway.http().with("Cookie", COOKIE + "=" + browser.cookie(COOKIE));

        assertThat(http.with("Origin", "https://evil.example")
                        .post("/api/session/refresh", "{}")
                        .rule())
                .isEqualTo("foreign-origin");
        assertThat(http.with("Sec-Fetch-Site", "cross-site")
                        .post("/api/session/refresh", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(http.with("Origin", "http://127.0.0.1:" + gateway.port())
                        .post("/api/session/refresh", "{}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldBeNobody_whenThereIsNoCookieOrNonsense() {
        assertThat(gateway.browser().refresh().status()).isEqualTo(204);
        var forged = gateway.browser();
        forged.put(COOKIE, "a.b");
        assertThat(forged.refresh().status()).isEqualTo(401);
    }

    private Browser signedIn(String identity) {
        var browser = gateway.browser();
        browser.signIn(identity);
        return browser;
    }

    /** Renews until the first renewal is longer ago than the grace. */
    private static void pauseBeyondGrace(Browser browser) {
        long end = System.nanoTime() + 400_000_000L;
        org.awaitility.Awaitility.await().until(() -> System.nanoTime() > end);
        browser.refresh();
        long again = System.nanoTime() + 400_000_000L;
        org.awaitility.Awaitility.await().until(() -> System.nanoTime() > again);
    }
}
