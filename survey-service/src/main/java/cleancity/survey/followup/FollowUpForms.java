package cleancity.survey.followup;

import cleancity.kernel.http.Json;
import cleancity.kernel.model.LocalText;
import cleancity.survey.model.FollowUpKind;
import cleancity.survey.questionnaire.EditQuestionnaires;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What follow-ups ask, and how their waves are called. The office may publish newer versions under the same ids. */
public final class FollowUpForms {
    private FollowUpForms() {}

    /** Harmless to repeat; what is there already stays. */
    public static void bring(EditQuestionnaires questionnaires) {
        for (var kind : FollowUpKind.values()) {
            try (var stream = Objects.requireNonNull(
                    FollowUpForms.class.getResourceAsStream("/survey/" + id(kind) + ".json"), id(kind))) {
                questionnaires.bring(id(kind), Json.mapper().readTree(stream));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static String id(FollowUpKind kind) {
        return "follow-up-" + kind.slug();
    }

    static LocalText title(FollowUpKind kind, int year, int month) {
        return switch (kind) {
            case COMPLAINT ->
                LocalText.of(
                        "%d年%d月案件办结回访".formatted(year, month),
                        "Follow-up of cases closed in %d-%02d".formatted(year, month));
            case CAMPAIGN ->
                LocalText.of(
                        "%d年%d月活动参与者回访".formatted(year, month),
                        "Follow-up of campaigns completed in %d-%02d".formatted(year, month));
        };
    }

    static LocalText population(FollowUpKind kind) {
        return switch (kind) {
            case COMPLAINT -> LocalText.of("当月办结案件的反映人与附议人", "Those who reported or joined a case closed in the month");
            case CAMPAIGN -> LocalText.of("当月结束活动中有服务时长的参与者", "Those who served in a campaign completed in the month");
        };
    }
}
