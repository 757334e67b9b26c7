package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.estimates.Mover;
import cleancity.survey.model.SurveyRule;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lift after a campaign: difference in differences of the three rates, its limits from the limits of the four rates
 * (Zou and Donner 2008). It is the campaign's only if both areas would have moved alike without it; the note says so.
 */
public final class MeasureLift {
    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

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
        boolean random = before.random() && after.random();
        var sameFormula = before.formula() == after.formula();
        var treated = new Two(before.rates(campaign.area()), after.rates(campaign.area()));
        var control = new Two(before.rates(campaign.control()), after.rates(campaign.control()));
        return new LiftView(
                campaign.area(),
                campaign.control(),
                campaign.before(),
                campaign.after(),
                after.label(),
                lift(treated.awareness(), control.awareness(), random, true),
                lift(treated.participation(), control.participation(), random, true),
                lift(treated.satisfaction(), control.satisfaction(), random, sameFormula));
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

    /** One area before and after. */
    private record Two(AreaRates before, AreaRates after) {
        List<RateView> awareness() {
            return List.of(before.awareness(), after.awareness());
        }

        List<RateView> participation() {
            return List.of(before.participation(), after.participation());
        }

        List<RateView> satisfaction() {
            return List.of(before.satisfaction(), after.satisfaction());
        }
    }

    static LiftView.Lift lift(List<RateView> treated, List<RateView> control, boolean random, boolean sameFormula) {
        var terms = Stream.of(
                        treated.get(1).term(1),
                        treated.get(0).term(-1),
                        control.get(1).term(-1),
                        control.get(0).term(1))
                .flatMap(java.util.Optional::stream)
                .toList();
        if (terms.size() < 4 || !sameFormula) {
            return shown(treated, control, null, null, "none", sameFormula ? Notes.ONE_HIDDEN : Notes.OTHER_FORMULA);
        }
        var change = Mover.combine(terms);
        return shown(
                treated,
                control,
                change,
                random ? change.significant() : null,
                random ? "differences-design-based" : "differences-as-if-random",
                random ? Notes.LIFT : Notes.joined(Notes.LIFT, Notes.CHANGE_AS_IF_RANDOM));
    }

    private static LiftView.Lift shown(
            List<RateView> treated,
            List<RateView> control,
            cleancity.survey.estimates.@Nullable Change change,
            @Nullable Boolean significant,
            String method,
            LocalText note) {
        return new LiftView.Lift(
                treated.get(0),
                treated.get(1),
                control.get(0),
                control.get(1),
                change == null ? null : change.value(),
                change == null ? null : change.interval().low(),
                change == null ? null : change.interval().high(),
                significant,
                method,
                note);
    }
}
