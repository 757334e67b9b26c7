package cleancity.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.RawHttp;
import cleancity.kernel.testing.TestTokens;
import io.vertx.core.Vertx;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("security")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrookedRequestTest {
    private final Vertx vertx = Vertx.vertx();
    private HttpDoor door;
    private Http http;

    @BeforeAll
    void open() {
        door = SampleDoor.open(vertx, call -> {});
        http = Http.at(door.port());
    }

    @AfterAll
    void close() {
        door.close();
        vertx.close().await();
    }

    @ParameterizedTest
    @CsvSource({
        "limit=1.0, limit type",
        "limit=1e1, limit type",
        "limit=99999999999999999999, limit type",
        "limit=, limit type",
        "text=%zz, text format",
        "text=%, text format",
        "%zz, %zz format",
        "text=a&text=b, text repeated",
        "limit=1&limit=2, limit repeated",
        "Limit=1, Limit unknownParameter",
        "a%00b=1, a?b unknownParameter",
        "text=a%00b, text text",
        "text=%1B, text text",
        "text=%C2%85, text text"
    })
    void shouldNameTheParameter_whenAQueryIsCrooked(String query, String fault) {
        assertThat(SampleDoor.faults(raw(query))).containsExactly(fault);
    }

    @Test
    void shouldLetOtherParametersThrough_whenTheContractSaysSo() {
        assertThat(raw("from=singlemessage", "/things/latest").status()).isEqualTo(200);
    }

    private Http.Reply raw(String query) {
        return raw("colour=red&" + query, "/things");
    }

    private Http.Reply raw(String query, String path) {
        return RawHttp.send(door.port(), "GET", path + "?" + query, Map.of(), new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\ud800b", "a\\udc00", "a\\u0000", "a\\u001b", "a\\u0085", "a\u007f"})
    void shouldNameTheField_whenItsTextIsNone(String name) {
        var caller = http.as(TestTokens.resident("r1"));

        assertThat(SampleDoor.faults(caller.post("/things", "{\"name\":\"" + name + "\",\"count\":1}")))
                .containsExactly("/name text");
    }

    @Test
    void shouldTakeTheEndsOfLinesAndPairs_whenTextHoldsThem() {
        var caller = http.as(TestTokens.resident("r1")).with("Idempotency-Key", "clean-text-1");

        assertThat(caller.post("/things", "{\"name\":\"\\ud83d\\ude00\\n\\r\\t\",\"count\":1}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"})
    void shouldRefuseBeforeReading_whenALargeBodyIsOfAnotherKind(String kind) {
        var body = "x".repeat(5000).getBytes(UTF_8);

        for (var path : new String[] {"/things", "/things/touch", "/pictures"}) {
            assertThat(http.as(TestTokens.resident("r")).post(path, kind, body).status())
                    .as(path)
                    .isEqualTo(415);
        }
    }

    @Test
    void shouldNameTheField_whenAFormHoldsNoText() {
        var kind = "application/x-www-form-urlencoded";
        var large = ("note=" + "%E5%8D%A0".repeat(1000)).getBytes(UTF_8);

        assertThat(http.post("/forms", kind, large).status()).isEqualTo(204);
        assertThat(SampleDoor.faults(http.post("/forms", kind, "note=%zz".getBytes(UTF_8))))
                .containsExactly(" format");
        assertThat(SampleDoor.faults(http.post("/forms", kind, "note=a%00".getBytes(UTF_8))))
                .containsExactly("note text");
    }
}
