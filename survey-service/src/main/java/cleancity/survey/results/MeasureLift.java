package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.estimates.Change;
import cleancity.survey.estimates.Mover;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.model.SurveyRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Lift after a campaign: difference in differences of the three rates, its limits from the limits of the four rates
 * (Zou and Donner 2008). It is the campaign's only if both areas would have moved alike without it; the note says so.
 */
public final class MeasureLift {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");
    private static final int[] SIGNS = {1, -1, -1, 1};

    private final ReadResults results;
    private final Areas areas;

    /**
     * What is compared.
     *
     * @param date of the campaign, between the waves; not checked when null
     */
    public record Campaign(
            String area,
            String control,
            String before,
            String after,
            @Nullable LocalDate date) {}

    public MeasureLift(ReadResults results, Areas areas) {
        this.results = results;
        this.areas = areas;
    }

    public LiftView measure(Actor actor, Campaign campaign) {
        Readers.ofMonitor(actor);
        results.requireArea(campaign.area());
        results.requireArea(campaign.control());
        if (areas.isWithin(campaign.area(), campaign.control())
                || areas.isWithin(campaign.control(), campaign.area())) {
            throw new Refusal.Invalid("control", SurveyRule.AREAS_OVERLAP);
        }
        var before = results.judged(campaign.before());
        var after = results.judged(campaign.after());
        inOrder(before, after, campaign.date());
        var pair = new Pair(campaign, before, after);
        return new LiftView(
                campaign.area(),
                campaign.control(),
                campaign.before(),
                campaign.after(),
                after.label(),
                pair.lift(QuestionRole.AWARENESS, true),
                pair.lift(QuestionRole.PARTICIPATION, true),
                pair.lift(QuestionRole.OVERALL_SATISFACTION, before.formula() == after.formula()));
    }

    private static void inOrder(Judged before, Judged after, @Nullable LocalDate date) {
        boolean follows = before.wave().closesAt().isBefore(after.wave().opensAt())
                || before.wave().closesAt().equals(after.wave().opensAt());
        boolean between = date == null
                || (!date.isBefore(LocalDate.ofInstant(before.wave().closesAt(), CITY))
                        && !date.isAfter(LocalDate.ofInstant(after.wave().opensAt(), CITY)));
        if (!follows || !between) {
            throw new Refusal.Invalid(follows ? "date" : "after", SurveyRule.WAVES_IN_WRONG_ORDER);
        }
    }

    /** Both areas in both waves. */
    private record Pair(Campaign campaign, Judged before, Judged after) {
        LiftView.Lift lift(QuestionRole role, boolean sameFormula) {
            return MeasureLift.lift(
                    List.of(rate(before, campaign.area(), role), rate(after, campaign.area(), role)),
                    List.of(rate(before, campaign.control(), role), rate(after, campaign.control(), role)),
                    new Together(correlation(before, role), correlation(after, role)),
                    sameFormula);
        }

        private static RateView rate(Judged wave, String area, QuestionRole role) {
            return wave.rates(area).rate(role, UnaryOperator.identity());
        }

        private double correlation(Judged wave, QuestionRole role) {
            return wave.rates(campaign.area()).correlation(role, campaign.control());
        }
    }

    /** How the two areas move together in each wave, from -1 to 1: they share strata and the margins weighted to. */
    record Together(double before, double after) {
        /** Of treated after, treated before, control after, control before. */
        double[][] matrix() {
            return new double[][] {{1, 0, after, 0}, {0, 1, 0, before}, {after, 0, 1, 0}, {0, before, 0, 1}};
        }
    }

    static LiftView.Lift lift(List<RateView> treated, List<RateView> control, Together together, boolean sameFormula) {
        var rates = List.of(treated.get(1), treated.get(0), control.get(1), control.get(0));
        if (rates.stream().anyMatch(RateView::suppressed) || !sameFormula) {
            return shown(treated, control, null, null, "none", sameFormula ? Notes.ONE_HIDDEN : Notes.OTHER_FORMULA);
        }
        var terms = new ArrayList<Mover.Term>();
        double lift = 0;
        for (int i = 0; i < rates.size(); i++) {
            rates.get(i).term(SIGNS[i]).ifPresent(terms::add);
            var estimate = rates.get(i).estimate();
            lift += estimate == null ? 0 : SIGNS[i] * estimate;
        }
        return terms.size() < rates.size()
                ? shown(
                        treated,
                        control,
                        lift,
                        null,
                        "differences-of-shares",
                        Notes.joined(Notes.LIFT, Notes.CHANGE_NO_CLAIM))
                : shown(
                        treated,
                        control,
                        lift,
                        Mover.combine(terms, together.matrix()),
                        "differences-design-based",
                        Notes.joined(Notes.LIFT, Notes.LIFT_INTERVAL));
    }

    private static LiftView.Lift shown(
            List<RateView> treated,
            List<RateView> control,
            @Nullable Double lift,
            @Nullable Change change,
            String method,
            LocalText note) {
        return new LiftView.Lift(
                treated.get(0),
                treated.get(1),
                control.get(0),
                control.get(1),
                lift,
                change == null ? null : change.interval().low(),
                change == null ? null : change.interval().high(),
                change == null ? null : change.significant(),
                method,
                note);
    }
}
