package cleancity.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What browsers and what stands between are told of every answer. */
@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HeadersTest {
    private UpstreamServer upstream;
    private TestGateway gateway;

    @BeforeAll
    void open() {
        upstream = new UpstreamServer(request -> {
            if (request.path().endsWith("/open")) {
                request.response().putHeader("Cache-Control", "public, max-age=60");
            }
            if (request.path().endsWith("/own")) {
                request.response().putHeader("Cache-Control", "private, max-age=60");
            }
            request.response().end("x");
        });
        gateway = TestGateway.start("SURVEY_URI", upstream.address());
    }

    @AfterAll
    void close() {
        gateway.close();
        upstream.close();
    }

    @Test
    void shouldKeepNothing_whenAnAnswerGoesToSomebodyWhoIsSignedIn() {
        var office = gateway.http().as(gateway.staff("office"));

        for (var path :
                List.of("/api/inbox", "/api/staff", "/api/survey/plain", "/api/survey/own", "/api/staff/none")) {
            assertThat(office.get(path).headers().get("cache-control")).as(path).isEqualTo("no-store");
        }
        assertThat(office.get("/api/survey/open").headers().get("cache-control"))
                .as("public for everybody")
                .isEqualTo("public, max-age=60");
        assertThat(gateway.http().get("/api/survey/own").headers().get("cache-control"))
                .isEqualTo("private, max-age=60");
    }

    @Test
    void shouldForbidOtherSitesToLoadIt_whateverIsAnswered() {
        for (var path : List.of("/", "/api/system", "/api/survey/plain", "/api/inbox", "/nothing/here", "/api//x")) {
            assertThat(gateway.http().get(path).headers().get("cross-origin-resource-policy"))
                    .as(path)
                    .isEqualTo("same-origin");
        }
    }
}
