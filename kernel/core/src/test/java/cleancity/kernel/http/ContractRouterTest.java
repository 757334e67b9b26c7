package cleancity.kernel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestTokens;
import io.vertx.core.Vertx;
import java.net.URLEncoder;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractRouterTest {
    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicBoolean failing = new AtomicBoolean();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpDoor door;
    private Http http;

    @BeforeAll
    void open() {
        door = SampleDoor.open(vertx, this::added);
        http = Http.at(door.port());
    }

    @AfterAll
    void close() {
        door.close();
        vertx.close().await();
    }

    @Test
    void shouldAnswerOnAVirtualThread_whenRequestKeepsTheContract() {
        var reply = http.get("/things?colour=red&limit=3");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.json().path("items").size()).isEqualTo(3);
    }

    @Test
    void shouldNameTheParameter_whenItIsMissingOrWrong() {
        assertThat(SampleDoor.faults(http.get("/things"))).containsExactly("colour required");
        assertThat(SampleDoor.faults(http.get("/things?colour=green"))).containsExactly("colour enum");
        assertThat(SampleDoor.faults(http.get("/things?colour=red&limit=1000"))).containsExactly("limit maximum");
        assertThat(SampleDoor.faults(http.get("/things?colour=red&limit=many")))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("limit ");
        assertThat(SampleDoor.faults(http.get("/things?colour=red&text=1.23456")))
                .containsExactly("text maxLength");
        assertThat(SampleDoor.faults(http.get("/things/x"))).containsExactly("id minLength");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "true", "[x]", "\"占道\"", "a\"b", "a\\b", "{", "line\n", ""})
    void shouldTakeTextAsItIs_whenItLooksLikeSomethingElse(String text) {
        assertThat(http.get("/things?colour=red&text=" + URLEncoder.encode(text, UTF_8))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void shouldNameEveryField_whenBodyBreaksTheContract() {
        var caller = http.as(TestTokens.resident("r1"));

        assertThat(SampleDoor.faults(caller.post("/things", "{\"name\":\"x\",\"count\":0}")))
                .containsExactlyInAnyOrder("/name minLength", "/count minimum");
        assertThat(SampleDoor.faults(caller.post("/things", "{\"name\":\"xyz\"}")))
                .containsExactly("/count required");
        assertThat(SampleDoor.faults(caller.post("/things", "{\"name\":\"xyz\",\"count\":1,\"extra\":1}")))
                .containsExactly("/extra additionalProperties");
        assertThat(SampleDoor.faults(
                        caller.post("/things", "{\"name\":\"xyz\",\"count\":1,\"place\":{\"lng\":200,\"lat\":1.5}}")))
                .containsExactly("/place/lng maximum");
        assertThat(SampleDoor.faults(caller.post("/things", "{\"name\":"))).containsExactly(" json");
        assertThat(SampleDoor.faults(caller.post("/things", ""))).hasSize(1);
    }

    @Test
    void shouldAnswerInTheReadersLanguage_whenRefusing() {
        assertThat(http.with("Accept-Language", "en-GB")
                        .get("/things")
                        .json()
                        .path("errors")
                        .get(0)
                        .path("message")
                        .asString())
                .isEqualTo("Required");
        assertThat(http.get("/things").json().path("title").asString()).isEqualTo("填写的内容有误");
    }

    @Test
    void shouldRefuse_whenContentIsOfAnotherKindOrTooLarge() {
        assertThat(http.as(TestTokens.resident("r"))
                        .post("/things", "text/plain", new byte[] {1})
                        .status())
                .isEqualTo(415);
        assertThat(http.post("/pictures", "image/gif", new byte[] {1}).status()).isEqualTo(415);
        assertThat(http.post("/pictures", "image/png", new byte[2000]).status()).isEqualTo(413);
        assertThat(http.post("/pictures", "image/png", new byte[20]).status()).isEqualTo(204);
    }

    @Test
    void shouldAskForSignIn_whenOperationNeedsIt() {
        assertThat(http.post("/things", new SampleDoor.Thing("broom", 1)).status())
                .isEqualTo(401);
        assertThat(http.as("not.a.token").get("/things/latest").status()).isEqualTo(401);
        assertThat(http.get("/things/latest").json().path("name").asString()).isEqualTo("nobody");
        assertThat(http.as(TestTokens.resident("r7"))
                        .get("/things/latest")
                        .json()
                        .path("name")
                        .asString())
                .isEqualTo("r7");
    }

    @Test
    void shouldTurnAwayBeforeTheBody_whenContractDoesNotNameTheCaller() {
        var analyst = http.as(TestTokens.staff("s1", Role.ANALYST));
        var office = http.as(TestTokens.staff("s2", Role.OFFICE));

        assertThat(analyst.post("/things", "no json").rule()).isEqualTo("not-allowed");
        assertThat(office.post("/things", "no json").status()).isEqualTo(400);
        assertThat(office.post("/things", new SampleDoor.Thing("broom", 1)).status())
                .isEqualTo(201);
    }

    @Test
    void shouldGiveTheFirstAnswerAgain_whenKeyIsRepeated() {
        var caller = http.as(TestTokens.resident("r9")).with("Idempotency-Key", "same-key-1");
        int before = made.get();

        var first = caller.post("/things", new SampleDoor.Thing("broom", 1));
        var second = caller.post("/things", new SampleDoor.Thing("broom", 1));
        var other = caller.post("/things", new SampleDoor.Thing("brush", 1));

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.bytes()).isEqualTo(first.bytes());
        assertThat(other.rule()).isEqualTo("idempotency-key-reused");
        assertThat(made.get() - before).isEqualTo(1);
    }

    @Test
    void shouldTakeTheSameKeyAgainAtOnce_whenTheFirstFailed() {
        var caller = http.as(TestTokens.resident("r10")).with("Idempotency-Key", "same-key-2");
        failing.set(true);

        assertThat(caller.post("/things", new SampleDoor.Thing("broom", 1)).status())
                .isEqualTo(500);
        assertThat(caller.post("/things", new SampleDoor.Thing("broom", 1)).status())
                .isEqualTo(201);

        assertThat(requests.subList(requests.size() - 2, requests.size()))
                .as("both stand for one request")
                .containsOnly(requests.getLast());
    }

    @Test
    void shouldTellNothingOfTheInside_whenCodeFails() {
        var reply = http.get("/things/boom");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(new String(reply.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("secret");
        assertThat(reply.json().path("traceId").asString()).hasSize(32);
    }

    @Test
    void shouldLetNothingOut_whenAnswerBreaksTheContract() {
        assertThat(http.get("/things/bad").status()).isEqualTo(500);
    }

    @Test
    void shouldAnswerNotFound_whenThereIsNoSuchPathOrThing() {
        assertThat(http.get("/nowhere").rule()).isEqualTo("not-found");
        assertThat(http.get("/things/none").rule()).isEqualTo("not-found");
    }

    @Test
    void shouldServeTheContractItself_whenAsked() {
        var reply = http.get("/things/openapi.json");

        assertThat(reply.json().path("paths").has("/things/{id}")).isTrue();
        assertThat(reply.json().path("components").path("schemas").has("Problem"))
                .isTrue();
    }

    @Test
    void shouldRefuseToBoot_whenContractAndCodeDiffer() {
        assertThatThrownBy(
                        () -> SampleDoor.router(vertx, new Endpoints().on("inventThing", call -> Answer.noContent())))
                .hasMessageContaining("addThing")
                .hasMessageContaining("inventThing");
    }

    private void added(Call call) {
        made.incrementAndGet();
        requests.add(call.once());
        if (failing.getAndSet(false)) {
            throw new IllegalStateException("the store is away");
        }
    }
}
