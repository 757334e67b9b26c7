package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Population;
import cleancity.survey.estimates.design.Margin;
import cleancity.survey.estimates.design.RakingControl;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Choice;
import cleancity.survey.form.Form;
import cleancity.survey.form.Question;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.tally.Tallying;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One item of a probability sample as rows of a survey design: alike answers of one community and demographic cell are
 * one row with a frequency, so the cost is that of the cells. Base weights are N/(π·n) per community; they are raked to
 * the city's sex and age margins of people aged 15 and over. An answer outside the base stays as a missing value, so
 * that its community stays in the design.
 */
final class DesignRows {
    private final Form form;
    private final WaveDesign.Probability design;
    private final Item item;
    private final Scoring scoring;
    private final List<String> communities = new ArrayList<>();
    private final List<String> strata = new ArrayList<>();
    private final List<String> cells = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Long> frequencies = new ArrayList<>();

    private DesignRows(Form form, WaveDesign.Probability design, Item item, Scoring scoring) {
        this.form = form;
        this.design = design;
        this.item = item;
        this.scoring = scoring;
    }

    /**
     * A design with its answers.
     *
     * @param raked whether the weights meet the population margins
     */
    record Prepared(SurveyDesign design, double[] values, List<String> communities, boolean raked) {
        boolean[] inside(Areas areas, String area) {
            var inside = new boolean[communities.size()];
            var known = new HashMap<String, Boolean>();
            for (int i = 0; i < inside.length; i++) {
                inside[i] = known.computeIfAbsent(communities.get(i), community -> areas.isWithin(community, area));
            }
            return inside;
        }
    }

    /** The design of one item; null when nobody has answered in the sampled communities. */
    static @org.jspecify.annotations.Nullable Prepared of(
            Form form, WaveDesign.Probability design, Item item, Scoring scoring, Collection<Tally> tallies) {
        var rows = new DesignRows(form, design, item, scoring);
        tallies.forEach(rows::add);
        return rows.communities.isEmpty() ? null : rows.prepared();
    }

    private void add(Tally tally) {
        var psu = design.psu(tally.community()).orElse(null);
        long n = tally.counts().n();
        if (psu == null || n == 0) {
            return;
        }
        double weight = psu.size() / (psu.probability() * n);
        var scored = scored(tally.counts());
        tally.counts().cells(Counts.EVERYBODY, Counts.EVERYBODY).forEach((cell, everybody) -> {
            long rest = everybody;
            for (var score : scored.getOrDefault(cell, Map.of()).entrySet()) {
                row(psu, cell, score.getKey(), weight, score.getValue());
                rest -= score.getValue();
            }
            row(psu, cell, Double.NaN, weight, rest);
        });
    }

    /** Cell to score to answers. */
    private Map<String, Map<Double, Long>> scored(Counts counts) {
        var scored = new HashMap<String, Map<Double, Long>>();
        for (Choice choice : item.choices()) {
            scoring.score(choice).ifPresent(score -> counts.cells(item.name(), choice.key())
                    .forEach((cell, count) ->
                            scored.computeIfAbsent(cell, _ -> new TreeMap<>()).merge(score, count, Long::sum)));
        }
        return scored;
    }

    private void row(WaveDesign.Psu psu, String cell, double value, double weight, long frequency) {
        if (frequency > 0) {
            communities.add(psu.community());
            strata.add(psu.stratum());
            cells.add(cell);
            values.add(value);
            weights.add(weight);
            frequencies.add(frequency);
        }
    }

    private Prepared prepared() {
        var plain = SurveyDesign.withWeights(array(weights))
                .strata(strata)
                .psus(communities)
                .frequencies(frequencies.stream().mapToLong(Long::longValue).toArray())
                .build();
        try {
            var raked = plain.raked(margins(), RakingControl.TIGHT);
            return new Prepared(raked.design(), array(values), communities, raked.converged());
        } catch (IllegalArgumentException e) {
            return new Prepared(plain, array(values), communities, false); // some group has not answered at all
        }
    }

    private List<Margin> margins() {
        var population = Population.bundled();
        double adults = population.city() * (1 - population.shareByAge().getOrDefault("0-14", 0.0));
        var margins = new ArrayList<Margin>();
        var questions = Tallying.margins(form);
        for (int i = 0; i < questions.size(); i++) {
            int place = i;
            var question = questions.get(i);
            var shares = "sex".equals(question.margin()) ? population.shareBySex() : population.shareByAge();
            var categories = categories(question);
            var labels = cells.stream()
                    .map(cell -> categories.getOrDefault(cell.split(Tallying.SEPARATOR, -1)[place], "?"))
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

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
