package cleancity.survey.start;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.LocalText;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.questionnaire.EditQuestionnaires;
import cleancity.survey.wave.MoveWave;
import cleancity.survey.wave.PlanWave;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/**
 * What a new installation begins with: the questionnaire on sanitary-city work, and an open-link wave of this month.
 * Harmless to repeat; what is there already stays.
 */
public final class FirstStart {
    public static final String QUESTIONNAIRE = "sanitary-city";
    public static final String WAVE = "00000000-0000-7000-8000-000000000001";

    public static final LocalText POPULATION =
            LocalText.of("潮州市16岁及以上、居住满6个月的常住居民", "Residents of Chaozhou aged 16 or over, living here for six months");

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private final EditQuestionnaires questionnaires;
    private final PlanWave plan;
    private final MoveWave move;
    private final Clock clock;

    public FirstStart(EditQuestionnaires questionnaires, PlanWave plan, MoveWave move, Clock clock) {
        this.questionnaires = questionnaires;
        this.plan = plan;
        this.move = move;
        this.clock = clock;
    }

    public void run() {
        questionnaires.bring(QUESTIONNAIRE, definition());
        var today = clock.instant().atZone(CITY).toLocalDate();
        var opens = today.withDayOfMonth(1).atStartOfDay(CITY).toInstant();
        var closes = today.plusDays(14)
                .with(TemporalAdjusters.lastDayOfMonth())
                .atTime(LocalTime.of(23, 59, 59))
                .atZone(CITY)
                .toInstant();
        var _ = plan.plan(
                WAVE,
                new PlanWave.Plan(
                        LocalText.of("潮州市创建国家卫生城市群众满意度调查", "Residents' survey: Chaozhou as a National Sanitary City"),
                        QUESTIONNAIRE,
                        null,
                        opens,
                        closes,
                        POPULATION,
                        new WaveDesign.OpenLink(),
                        "top2",
                        0.9,
                        false));
        var _ = move.keepSchedule();
    }

    /** The questionnaire on sanitary-city work. */
    public static JsonNode definition() {
        try (var stream = Objects.requireNonNull(
                FirstStart.class.getResourceAsStream("/survey/sanitary-city.json"), "sanitary-city.json")) {
            return Json.mapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
