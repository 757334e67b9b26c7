package cleancity.survey.planning;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Role;
import cleancity.survey.estimates.planning.SamplingUnit;
import cleancity.survey.estimates.planning.SystematicPps;
import cleancity.survey.model.SamplePlan;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.SamplePlanStore;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanningTest {
    private static final Map<String, Object> WANTED =
            Map.of("area", "445102", "strata", "town", "communities", 40, "answers", 10, "responseRate", 0.5);

    private RunningSurvey survey;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldTellHowManyToAsk_whenStaffPlan() {
        var margin = survey.office()
                .get("/api/survey/planning/margin?margin=0.05&expectedRate=0.5&population=10000&responseRate=0.5")
                .json();
        var proof = survey.office()
                .get("/api/survey/planning/proof?target=0.9&trueRate=0.89")
                .json();

        assertThat(margin.path("answers").asInt()).isEqualTo(370);
        assertThat(margin.path("invitations").asInt()).isEqualTo(740);
        assertThat(proof.path("rule").asString()).isEqualTo("target-not-provable");
        assertThat(survey.resident("r").get("/api/survey/planning/margin").status())
                .isEqualTo(403);
        assertThat(survey.office().get("/api/survey/planning/margin?margin=2").status())
                .isEqualTo(400);
    }

    @Test
    void shouldAllowToDrawAgain_whenThePlanIsRead() {
        var wave = planned();

        var drawn = survey.office().post(wave + "/sample", WANTED);

        assertThat(drawn.status()).isEqualTo(201);
        var plan = survey.office().get(wave + "/sample").json();
        assertThat(plan).isEqualTo(drawn.json());
        var frame = new ArrayList<SamplingUnit>();
        plan.path("frame")
                .forEach(unit -> frame.add(new SamplingUnit(
                        unit.path("stratum").asString(),
                        unit.path("community").asString(),
                        unit.path("size").asDouble())));
        var again = SystematicPps.draw(
                frame, SystematicPps.allocate(frame, 40), plan.path("seed").asLong());
        assertThat(codes(plan.path("psus")))
                .isEqualTo(again.selected().stream()
                        .map(unit -> unit.unit().code())
                        .toList());
        assertThat(plan.path("invitationsPerCommunity").asInt()).isEqualTo(20);
        assertThat(design(wave).path("seed").asLong())
                .isEqualTo(plan.path("seed").asLong());
    }

    @Test
    void shouldDrawOnce_whenManyDrawAtOnce() throws Exception {
        var wave = planned();
        var office = survey.office();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var replies = IntStream.range(0, 16)
                    .mapToObj(_ -> threads.submit(() -> office.post(wave + "/sample", WANTED)))
                    .toList();
            long held = 0;
            for (var reply : replies) {
                var got = reply.get();
                held += got.status() == 201 ? 1 : 0;
                assertThat(got.status()).isIn(201, 409);
            }
            assertThat(held).isPositive();
        }

        var plan = office.get(wave + "/sample").json();
        assertThat(design(wave).path("seed").asLong())
                .isEqualTo(plan.path("seed").asLong());
        assertThat(office.post(wave + "/sample", WANTED).rule()).isEqualTo("sample-already-drawn");
    }

    @Test
    void shouldHandOverTheFirstPlan_whenTheServiceDiedBeforeTheWaveHadIt() {
        var wave = planned();
        var other = planned();
        survey.office().post(other + "/sample", WANTED);
        try (var mongo = survey.mongo()) {
            var plans = new SamplePlanStore(mongo);
            var drawn = plans.find(id(other)).orElseThrow();
            plans.keepFirst(new SamplePlan(
                    id(wave),
                    drawn.area(),
                    drawn.design(),
                    drawn.drawnAt(),
                    drawn.frameSource(),
                    drawn.frame(),
                    drawn.answers(),
                    drawn.invitations()));
        }

        var again = survey.office().post(wave + "/sample", WANTED);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("seed")).isEqualTo(design(other).path("seed"));
        assertThat(design(wave)).isEqualTo(design(other));
    }

    @Test
    void shouldRefuse_whenTheSampleIsImpossibleOrTheWaveOpenOrTheCallerMayNot() {
        var wave = planned();

        assertThat(survey.office()
                        .post(
                                wave + "/sample",
                                Map.of("area", "445102", "strata", "town", "communities", 5, "answers", 10))
                        .rule())
                .isEqualTo("sample-not-possible");
        assertThat(survey.office()
                        .post("/api/survey/waves/" + FirstStart.WAVE + "/sample", WANTED)
                        .rule())
                .isEqualTo("wave-move-not-allowed");
        assertThat(survey.staff(Role.ANALYST).post(wave + "/sample", WANTED).status())
                .isEqualTo(403);
        assertThat(survey.office().get(wave + "/sample").rule()).isEqualTo("no-such-sample");
        assertThat(survey.office().get(wave + "/field?area=445102").rule()).isEqualTo("expected-unknown");
    }

    @Test
    void shouldPutTheEmptyCommunitiesFirst_whenSomeHaveAnswered() {
        var wave = "/api/survey/waves/" + FirstStart.WAVE;
        var communities = Areas.bundled().communitiesUnder("445102008");
        var busy = communities.get(1).code();
        for (int i = 0; i < 3; i++) {
            survey.resident("busy-" + i).post(wave + "/answers", Mother.submission(busy, Mother.answers(4)));
        }
        survey.awaitCounted(FirstStart.WAVE, busy, 3);

        var seen = new ArrayList<String>();
        var page = survey.office()
                .get(wave + "/field?area=445102008&perCommunity=9&limit=2")
                .json();
        var whole = page;
        seen.addAll(codes(page.path("items")));
        while (page.has("next")) {
            page = survey.office()
                    .get(wave + "/field?area=445102008&perCommunity=9&limit=2&cursor="
                            + page.path("next").asString())
                    .json();
            seen.addAll(codes(page.path("items")));
        }

        assertThat(seen).hasSize(communities.size()).last().isEqualTo(busy);
        assertThat(new HashSet<>(seen)).hasSameSizeAs(seen);
        assertThat(whole.path("got").asLong()).isEqualTo(3);
        assertThat(whole.path("wanted").asLong()).isEqualTo(9L * communities.size());
        double elapsed = whole.path("elapsed").asDouble();
        assertThat(elapsed).isBetween(0.0, 1.0);
        assertThat(whole.path("items").get(0).path("behind").asDouble()).isEqualTo(9 * elapsed);
        assertThat(whole.path("items").get(0).path("shortfall").asInt()).isEqualTo(9);
        assertThat(survey.resident("nosy").get(wave + "/field?area=4451").status())
                .isEqualTo(403);
    }

    private String planned() {
        var opens = Instant.now().plus(5, ChronoUnit.DAYS);
        var wave = survey.office()
                .post(
                        "/api/survey/waves",
                        Map.of(
                                "title",
                                Map.of("zh-CN", "抽样调查"),
                                "questionnaire",
                                FirstStart.QUESTIONNAIRE,
                                "opensAt",
                                opens,
                                "closesAt",
                                opens.plus(9, ChronoUnit.DAYS),
                                "population",
                                Map.of("zh-CN", "常住居民"),
                                "design",
                                Map.of("kind", "open-link"),
                                "formula",
                                "top2",
                                "target",
                                0.9));
        assertThat(wave.status()).isEqualTo(201);
        return "/api/survey/waves/" + wave.json().path("id").asString();
    }

    private static String id(String wave) {
        return wave.substring(wave.lastIndexOf('/') + 1);
    }

    private JsonNode design(String wave) {
        return survey.office()
                .get("/api/survey/waves")
                .json()
                .path("items")
                .valueStream()
                .filter(each -> wave.endsWith(each.path("id").asString()))
                .findFirst()
                .orElseThrow()
                .path("design");
    }

    private static List<String> codes(JsonNode items) {
        return items.valueStream()
                .map(each -> each.path("community").asString())
                .toList();
    }
}
