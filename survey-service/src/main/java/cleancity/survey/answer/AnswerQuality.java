package cleancity.survey.answer;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.survey.model.AnswerFlag;
import cleancity.survey.model.Counts;
import cleancity.survey.model.SurveyRule;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.wave.WaveCatalog;

/** How many answers of an area look doubtful, from the tallies: all of them are in the results. */
public final class AnswerQuality {
    private final WaveCatalog catalog;
    private final TallyBoard board;
    private final Areas areas;

    /**
     * Answers that were taken, and how many of them carry each flag; one may carry several.
     *
     * @param screenedOut not of the population, so in no rate
     */
    public record Quality(
            String wave, String area, long answers, long speeding, long straightLining, long screenedOut) {}

    public AnswerQuality(WaveCatalog catalog, TallyBoard board, Areas areas) {
        this.catalog = catalog;
        this.board = board;
        this.areas = areas;
    }

    public Quality of(Actor actor, String wave, String area) {
        actor.requireAny(Role.ADMINISTRATOR, Role.OFFICE, Role.INSPECTOR, Role.ANALYST);
        if (areas.find(area).isEmpty()) {
            throw new Refusal.NotFound(SurveyRule.NO_SUCH_AREA);
        }
        var id = catalog.get(wave).wave().id();
        var counts = board.of(id, area).counts();
        return new Quality(
                id,
                area,
                counts.n() + counts.option(Counts.SCREENED_OUT, Counts.SCREENED_OUT),
                flagged(counts, AnswerFlag.SPEEDING),
                flagged(counts, AnswerFlag.STRAIGHT_LINING),
                flagged(counts, AnswerFlag.SCREENED_OUT));
    }

    private static long flagged(Counts counts, AnswerFlag flag) {
        return counts.option(Counts.FLAGGED, flag.slug());
    }
}
