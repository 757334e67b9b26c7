package cleancity.survey.results;

import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.form.Form;
import cleancity.survey.form.QuestionRole;
import java.util.List;

/** The rates of one area. */
record AreaRates(Rater rater, Form form, SatisfactionFormula formula) {
    RateView yesNo(QuestionRole role) {
        return Item.first(form, role)
                .map(item -> rater.rate(item, new Scoring.YesNo(), Notes.PLAIN))
                .orElse(RateView.hidden(0, Notes.NOT_ASKED));
    }

    RateView satisfaction() {
        return Item.first(form, QuestionRole.OVERALL_SATISFACTION)
                .map(this::satisfaction)
                .orElse(RateView.hidden(0, Notes.NOT_ASKED));
    }

    List<AreaFigures.ItemRate> items() {
        return Item.all(form, QuestionRole.ITEM).stream()
                .map(item -> new AreaFigures.ItemRate(item.name(), item.title(), satisfaction(item)))
                .toList();
    }

    private RateView satisfaction(Item item) {
        return rater.rate(item, new Scoring.Satisfaction(formula), Notes.formula(formula));
    }
}
