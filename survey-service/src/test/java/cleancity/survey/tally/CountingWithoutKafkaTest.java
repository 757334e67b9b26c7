package cleancity.survey.tally;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Role;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import cleancity.survey.testing.RunningSurvey;
import org.junit.jupiter.api.Test;

/** Another broker, an empty one, or none at all: figures are those of the store. */
class CountingWithoutKafkaTest {
    private static final String PATH = "/api/survey/waves/" + FirstStart.WAVE;

    @Test
    void shouldCountOn_whenTheBrokerIsGoneAndNeverComesBack() {
        var community = Areas.bundled().communitiesUnder(Mother.CITY).get(3).code();
        try (var survey = RunningSurvey.begin()) {
            send(survey, community, 0, 30);
            survey.awaitCounted(FirstStart.WAVE, community, 30);

            survey.restartWithoutKafka();
            send(survey, community, 30, 45);
            survey.awaitCounted(FirstStart.WAVE, community, 45);
            var rebuilt = survey.staff(Role.ADMINISTRATOR).post(PATH + "/rebuild", "{}");

            assertThat(rebuilt.json().path("answers").asInt()).isEqualTo(45);
            assertThat(rebuilt.json().path("changed").asInt()).isZero();
        }
    }

    private static void send(RunningSurvey survey, String community, int from, int to) {
        for (int i = from; i < to; i++) {
            var sent = survey.resident("counted-" + i)
                    .post(PATH + "/answers", Mother.submission(community, Mother.answers(1 + i % 5)));
            assertThat(sent.status()).isEqualTo(201);
        }
    }
}
