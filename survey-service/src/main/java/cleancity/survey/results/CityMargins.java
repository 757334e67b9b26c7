package cleancity.survey.results;

import cleancity.kernel.area.Population;
import cleancity.survey.estimates.design.Margin;
import cleancity.survey.form.Form;
import cleancity.survey.form.Question;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The population margins that samples are weighted to: sex and age of the city's people aged 15 and over. */
final class CityMargins {
    private static final Population POPULATION = Population.bundled();

    private CityMargins() {}

    /** @param cells demographic cell of each row of the design */
    static List<Margin> of(Form form, List<String> cells) {
        var population = POPULATION;
        double adults = population.city() * (1 - population.shareByAge().getOrDefault("0-14", 0.0));
        var margins = new ArrayList<Margin>();
        var questions = Tallying.margins(form);
        for (int i = 0; i < questions.size(); i++) {
            int place = i;
            var question = questions.get(i);
            var shares = "sex".equals(question.margin()) ? population.shareBySex() : population.shareByAge();
            var categories = categories(question);
            var labels = cells.stream()
                    .map(cell -> categories.getOrDefault(Tallying.part(cell, place), Tallying.UNKNOWN))
                    .toList();
            margins.add(new Margin(String.valueOf(question.margin()), labels, totals(shares, adults, categories)));
        }
        return margins;
    }

    private static Map<String, Double> totals(
            Map<String, Double> shares, double adults, Map<String, String> categories) {
        var totals = new LinkedHashMap<String, Double>();
        categories.values().forEach(category -> totals.put(category, shares.getOrDefault(category, 0.0)));
        double sum = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        totals.replaceAll((_, share) -> share / sum * adults);
        return totals;
    }

    /** Choice to category, those outside the population left out. */
    private static Map<String, String> categories(Question question) {
        var categories = new LinkedHashMap<String, String>();
        for (var choice : question.options().choices()) {
            var category = choice.category();
            if (choice.eligible() && category != null) {
                categories.put(choice.key(), category);
            }
        }
        return categories;
    }
}
