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

/**
 * The population margins that samples are weighted to: sex and age of the city's people aged 15 and over.
 *
 * @param unstated whether some people did not say to which category they belong: they are a group of their own, as large
 *     as its share of the design weights, so that a gap in one answer moves that answer only
 * @param merged whether nobody answered in some category: its people are added to the category before it in the
 *     question, or to the next one where none comes before
 */
record CityMargins(List<Margin> margins, boolean unstated, boolean merged) {
    private static final Population POPULATION = Population.bundled();

    /**
     * The margins that the form asks for.
     *
     * @param cells demographic cell of each row of the design
     * @param people whom each row stands for by design
     */
    static CityMargins of(Form form, List<String> cells, double[] people) {
        double adults = POPULATION.city() * (1 - POPULATION.shareByAge().getOrDefault("0-14", 0.0));
        var margins = new ArrayList<Margin>();
        boolean unstated = false;
        boolean merged = false;
        var questions = Tallying.margins(form);
        for (int i = 0; i < questions.size(); i++) {
            int place = i;
            var shares = shares(questions.get(i));
            var categories = categories(questions.get(i), shares);
            var labels = cells.stream()
                    .map(cell -> categories.getOrDefault(Tallying.part(cell, place), Tallying.UNKNOWN))
                    .toList();
            var sample = sums(labels, people);
            margins.add(new Margin(
                    String.valueOf(questions.get(i).margin()), labels, totals(categories, shares, sample, adults)));
            unstated |= sample.containsKey(Tallying.UNKNOWN);
            merged |= !sample.keySet().containsAll(categories.values());
        }
        return new CityMargins(List.copyOf(margins), unstated, merged);
    }

    private static Map<String, Double> totals(
            Map<String, String> categories, Map<String, Double> shares, Map<String, Double> sample, double adults) {
        double everybody =
                sample.values().stream().mapToDouble(Double::doubleValue).sum();
        double unstated = sample.getOrDefault(Tallying.UNKNOWN, 0.0) / everybody;
        var totals = merged(categories.values().stream().distinct().toList(), shares, sample);
        double sum = totals.values().stream().mapToDouble(Double::doubleValue).sum();
        totals.replaceAll((_, share) -> share / sum * (1 - unstated) * adults);
        if (unstated > 0) {
            totals.put(Tallying.UNKNOWN, unstated * adults);
        }
        return totals;
    }

    /** Shares of the categories with answers, each with those of the empty ones merged into it. */
    private static Map<String, Double> merged(
            List<String> categories, Map<String, Double> shares, Map<String, Double> sample) {
        var merged = new LinkedHashMap<String, Double>();
        double waiting = 0;
        for (var category : categories) {
            waiting += shares.getOrDefault(category, 0.0);
            if (sample.containsKey(category)) {
                merged.put(category, waiting);
                waiting = 0;
            }
        }
        if (!merged.isEmpty()) {
            merged.merge(List.copyOf(merged.keySet()).getLast(), waiting, Double::sum);
        }
        return merged;
    }

    private static Map<String, Double> sums(List<String> labels, double[] people) {
        var sums = new LinkedHashMap<String, Double>();
        for (int i = 0; i < people.length; i++) {
            sums.merge(labels.get(i), people[i], Double::sum);
        }
        return sums;
    }

    private static Map<String, Double> shares(Question question) {
        return "sex".equals(question.margin()) ? POPULATION.shareBySex() : POPULATION.shareByAge();
    }

    /** Choice to category, those outside the population or without a number of people left out. */
    private static Map<String, String> categories(Question question, Map<String, Double> shares) {
        var categories = new LinkedHashMap<String, String>();
        for (var choice : question.options().choices()) {
            var category = choice.category();
            if (choice.eligible() && category != null && shares.getOrDefault(category, 0.0) > 0) {
                categories.put(choice.key(), category);
            }
        }
        return categories;
    }
}
