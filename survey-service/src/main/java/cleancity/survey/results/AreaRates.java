package cleancity.survey.results;

import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.form.Form;
import cleancity.survey.form.QuestionRole;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rates of one area. */
record AreaRates(Rater rater, Form form, SatisfactionFormula formula) {
    RateView awareness() {
        return rate(QuestionRole.AWARENESS, UnaryOperator.identity());
    }

    RateView participation() {
        return rate(QuestionRole.PARTICIPATION, UnaryOperator.identity());
    }

    RateView satisfaction() {
        return rate(QuestionRole.OVERALL_SATISFACTION, UnaryOperator.identity());
    }

    List<AreaFigures.ItemRate> items() {
        return Item.all(form, QuestionRole.ITEM).stream()
                .map(item -> new AreaFigures.ItemRate(item.name(), item.title(), satisfaction(item)))
                .toList();
    }

    /**
     * One of the three rates.
     *
     * @param counted the item as it is counted, such as in one group of people only
     */
    RateView rate(QuestionRole role, UnaryOperator<Item> counted) {
        return Item.first(form, role)
                .map(counted)
                .map(item -> role == QuestionRole.OVERALL_SATISFACTION
                        ? satisfaction(item)
                        : rater.rate(item, new Scoring.YesNo(), Notes.PLAIN))
                .orElse(RateView.hidden(0, Notes.NOT_ASKED));
    }

    /** One of the three rates as it is reckoned with; empty when it must not be shown. */
    Optional<Measured> measured(QuestionRole role) {
        return scores(role).flatMap(rater::measured);
    }

    /** How one of the three rates moves together with that of another area of the wave. */
    double correlation(QuestionRole role, String other) {
        return scores(role).map(scores -> rater.correlation(scores, other)).orElse(0.0);
    }

    private Optional<Scores> scores(QuestionRole role) {
        Scoring scoring =
                role == QuestionRole.OVERALL_SATISFACTION ? new Scoring.Satisfaction(formula) : new Scoring.YesNo();
        return Item.first(form, role).map(item -> new Scores.OfItem(item, scoring));
    }

    private RateView satisfaction(Item item) {
        return rater.rate(item, new Scoring.Satisfaction(formula), Notes.formula(formula));
    }
}
