package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.Http;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacingTest {
    private static final int MANY = 32;

    private Running running;

    @BeforeAll
    void start() {
        running = new Running();
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void shouldTakeEachStepOnce_whenManyActAtTheSameTime() throws Exception {
        var id = running.filed("r-race", 116.62, 23.66);

        for (var step : List.of("verify", "file", "dispatch", "start")) {
            var who = step.equals("verify")
                    ? running.inspector()
                    : step.equals("start") ? running.handler() : running.office();
            long version = running.office()
                    .get("/api/complaint/desk/cases/" + id)
                    .json()
                    .path("version")
                    .asLong();
            var body = Map.<String, Object>of("unit", Running.UNIT, "version", version);

            var replies = all(MANY, () -> running.act(who, id, step, body));

            assertThat(replies.stream().filter(reply -> reply.status() == 200)).hasSize(1);
            assertThat(replies.stream().filter(reply -> reply.status() != 200))
                    .hasSize(MANY - 1)
                    .allSatisfy(reply -> {
                        assertThat(reply.status()).isIn(409, 422);
                        assertThat(reply.json().path("details").path("status").asString())
                                .isNotEmpty();
                    });
        }
        assertThat(running.office()
                        .get("/api/complaint/desk/cases/" + id)
                        .json()
                        .path("timeline")
                        .size())
                .isEqualTo(5);
    }

    @Test
    void shouldTakeEveryAcceptedStepAndNoOther_whenMostlyDifferentStepsRace() throws Exception {
        var id = running.filed("r-mixed", 116.61, 23.66);
        var accepted = new java.util.concurrent.atomic.AtomicInteger();
        var turn = new java.util.concurrent.atomic.AtomicInteger();

        all(MANY, () -> {
            int i = turn.getAndIncrement();
            Http.Reply reply = ok(running.office().get("/api/complaint/desk/cases/" + id));
            for (int round = 0; round < 6; round++) {
                reply = switch ((i + round) % 8) {
                    case 0 -> running.act(running.inspector(), id, "verify");
                    case 1 -> running.act(running.office(), id, "file");
                    case 2 -> running.act(running.office(), id, "dispatch", Map.of("unit", Running.UNIT));
                    case 3 -> running.act(running.handler(), id, "start");
                    case 4 -> running.act(running.handler(), id, "return", Map.of("note", "不属我单位"));
                    case 5 -> running.act(running.office(), id, "pause", Map.of("note", "等供电局"));
                    case 6 -> running.act(running.office(), id, "resume");
                    default -> running.act(running.office(), id, "supervise", Map.of("note", "抓紧"));
                };
                assertThat(reply.status()).isIn(200, 404, 409, 422);
                accepted.addAndGet(reply.status() == 200 ? 1 : 0);
            }
            return reply;
        });

        var end = running.office().get("/api/complaint/desk/cases/" + id).json();
        assertThat(accepted.get()).isGreaterThan(3);
        assertThat(end.path("version").asInt()).isEqualTo(accepted.get());
        assertThat(end.path("timeline").size()).isEqualTo(accepted.get() + 1);
        var before = "received";
        for (var step : end.path("timeline")) {
            if (step.has("from")) {
                assertThat(step.path("from").asString()).isEqualTo(before);
            }
            before = step.path("to").asString();
        }
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .until(() -> running.office()
                                .get("/api/complaint/desk/cases/" + id + "/ledger")
                                .json()
                                .path("items")
                                .size()
                        == accepted.get() + 1);
    }

    @Test
    void shouldLoseNoJoin_whenManyJoinAtTheSameTime() throws Exception {
        var id = running.filed("r-joined", 116.63, 23.66);
        var next = new java.util.concurrent.atomic.AtomicInteger();

        all(
                MANY,
                () -> ok(running.resident("joiner-" + next.incrementAndGet() / 2)
                        .post("/api/complaint/cases/" + id + "/joins", "{}")));

        assertThat(running.http
                        .get("/api/complaint/cases/" + id)
                        .json()
                        .path("joined")
                        .asInt())
                .isEqualTo(MANY / 2 + 1);
    }

    @Test
    void shouldMakeOneCaseAndDistinctNumbers_whenManyReportAtTheSameTime() throws Exception {
        var same = all(8, () -> running.resident("r-same")
                .with("Idempotency-Key", "the same intent")
                .post("/api/complaint/reports", Running.report(116.64, 23.66)));
        var others = all(
                MANY, () -> running.resident("r-other").post("/api/complaint/reports", Running.report(116.64, 23.67)));

        assertThat(same.stream()
                        .filter(reply -> reply.status() == 201)
                        .map(reply -> reply.json().path("caseId").asString())
                        .distinct())
                .hasSize(1);
        assertThat(running.resident("r-same")
                        .get("/api/complaint/reports/mine")
                        .json()
                        .path("items")
                        .size())
                .isEqualTo(1);
        assertThat(others.stream()
                        .map(reply -> reply.json().path("number").asString())
                        .distinct())
                .hasSize(MANY);
    }

    private static List<Http.Reply> all(int many, Callable<Http.Reply> call) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var replies = new ArrayList<Http.Reply>();
            for (var future : threads.invokeAll(
                    IntStream.range(0, many).mapToObj(_ -> call).toList())) {
                replies.add(future.get());
            }
            return replies;
        }
    }
}
