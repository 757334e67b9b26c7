package cleancity.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class QuotaTest {
    private static final int PLACES = 50;
    private static final int PEOPLE = 500;

    @Test
    void shouldTakeExactlyFifty_whenFiveHundredAnswerAtOnce() {
        try (var survey = RunningSurvey.begin()) {
            var community = Areas.bundled().communitiesUnder(Mother.CITY).get(8).code();
            var wave = planned(survey);
            var quota =
                    Map.of("community", community, "choices", Map.of("age", "30-44", "sex", "female"), "limit", PLACES);
            assertThat(survey.office()
                            .post(wave + "/quotas", Map.of("quotas", List.of(quota)))
                            .status())
                    .isEqualTo(200);
            assertThat(survey.office().post(wave + "/open", "{}").status()).isEqualTo(200);
            var taken = new AtomicInteger();
            var full = new AtomicInteger();

            try (var threads = Executors.newFixedThreadPool(64)) {
                for (int i = 0; i < PEOPLE; i++) {
                    var person = survey.resident("quota-" + i);
                    threads.execute(() -> {
                        var reply = person.post(wave + "/answers", Mother.submission(community, Mother.answers(4)));
                        (reply.status() == 201 ? taken : reply.rule().equals("quota-full") ? full : new AtomicInteger())
                                .incrementAndGet();
                    });
                }
            }

            assertThat(taken.get()).isEqualTo(PLACES);
            assertThat(full.get()).isEqualTo(PEOPLE - PLACES);
            assertThat(survey.office()
                            .get(wave + "/quotas")
                            .json()
                            .path("items")
                            .get(0)
                            .path("taken")
                            .asInt())
                    .isEqualTo(PLACES);
            var man = Mother.answers(4);
            man.put("sex", "male");
            assertThat(survey.resident("a-man")
                            .post(wave + "/answers", Mother.submission(community, man))
                            .status())
                    .isEqualTo(201);
        }
    }

    private static String planned(RunningSurvey survey) {
        var plan = """
                {"title":{"zh-CN":"配额调查"},"questionnaire":"%s","opensAt":"2099-01-01T00:00:00Z","closesAt":"2099-02-01T00:00:00Z",
                "population":{"zh-CN":"居民"},"design":{"kind":"open-link"},"formula":"top2","target":0.9}""".formatted(FirstStart.QUESTIONNAIRE);
        return "/api/survey/waves/"
                + survey.office()
                        .post("/api/survey/waves", plan)
                        .json()
                        .path("id")
                        .asString();
    }
}
