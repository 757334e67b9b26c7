package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Population;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.IntervalMethod;
import cleancity.survey.estimates.SatisfactionFormula;
import cleancity.survey.estimates.design.Margin;
import cleancity.survey.estimates.design.RakingControl;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Form;
import cleancity.survey.form.FormReader;
import cleancity.survey.form.QuestionRole;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.start.FirstStart;
import cleancity.survey.tally.Tallying;
import cleancity.survey.testing.Mother;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Figures from tallies are the figures from one row per answer. */
class DesignRatesTest {
    private final Areas areas = Areas.bundled();
    private final Form form = FormReader.read(FirstStart.definition());
    private final Random random = new Random(5);

    @Test
    void shouldEqualOneRowPerAnswer_whenAlikeAnswersAreCountedTogether() {
        var psus = new ArrayList<WaveDesign.Psu>();
        for (var district : areas.children(Mother.CITY)) {
            var communities = areas.communitiesUnder(district.code());
            for (int i = 0; i < 4; i++) {
                psus.add(new WaveDesign.Psu(
                        communities.get(i * 3).code(), district.code(), 0.01 * (i + 1), 900 + 100 * i));
            }
        }
        var answers = new LinkedHashMap<WaveDesign.Psu, List<Map<String, Object>>>();
        psus.forEach(psu -> answers.put(psu, people(20 + random.nextInt(30))));
        var tallies = answers.entrySet().stream()
                .map(e -> tally(e.getKey(), e.getValue()))
                .toList();
        var design = new WaveDesign.Probability(AreaLevel.DISTRICT, "test", 1, psus);
        var item = Item.first(form, QuestionRole.OVERALL_SATISFACTION).orElseThrow();
        var scoring = new Scoring.Satisfaction(SatisfactionFormula.TOP2);

        var rate = new DesignRates(form, design, tallies, areas, List.of())
                .of(Mother.CITY)
                .rate(item, scoring, Notes.PLAIN);

        var direct = direct(answers);
        var interval = direct.rateInterval(IntervalMethod.WILSON, Confidence.P95);
        assertThat(rate.method()).isEqualTo("taylor-wilson-raked");
        assertThat(rate.n()).isEqualTo(direct.n());
        assertThat(rate.estimate()).isCloseTo(direct.value(), within(1e-9));
        assertThat(rate.low()).isCloseTo(interval.low(), within(1e-7));
        assertThat(rate.high()).isCloseTo(interval.high(), within(1e-7));
    }

    @Test
    void shouldHideTheFigure_whenOneCommunityStandsForAnArea() {
        var community = areas.communitiesUnder(Mother.CITY).getFirst().code();
        var psu = new WaveDesign.Psu(community, "445102", 0.1, 1000);
        var design = new WaveDesign.Probability(AreaLevel.DISTRICT, "test", 1, List.of(psu));
        var item = Item.first(form, QuestionRole.AWARENESS).orElseThrow();

        var rate = new DesignRates(form, design, List.of(tally(psu, people(80))), areas, List.of())
                .of(community)
                .rate(item, new Scoring.YesNo(), Notes.PLAIN);

        assertThat(rate.suppressed()).isTrue();
        assertThat(rate.n()).isEqualTo(80);
        assertThat(rate.note().byLanguage().get("en")).contains("fewer than 2");
    }

    @Test
    void shouldStayWeighted_whenOneAnswerLacksAMargin() {
        var answers = sample();
        var all = overall(answers);
        answers.values().iterator().next().getFirst().remove("sex");

        var one = overall(answers);

        assertThat(one.method()).isEqualTo(all.method()).isEqualTo("taylor-wilson-raked");
        assertThat(one.estimate()).isCloseTo(all.estimate(), within(0.005));
        assertThat(all.note().byLanguage().get("en"))
                .contains("12 of 12 sampled communities")
                .doesNotContain("did not say");
        assertThat(one.note().byLanguage().get("en")).contains("Weighted to").contains("did not say");
    }

    @Test
    void shouldMergeWithTheNeighbour_whenNobodyOfACategoryHasAnswered() {
        var answers = sample();
        answers.values().forEach(people -> people.forEach(person -> person.put("age", "16-29")));

        var rate = overall(answers);

        assertThat(rate.method()).isEqualTo("taylor-wilson-raked");
        assertThat(rate.note().byLanguage().get("en")).contains("merged with their neighbour");
    }

    @Test
    void shouldSayThatDesignWeightsAreUsed_whenMarginsCannotBothBeMet() {
        var answers = sample();
        answers.values()
                .forEach(people -> people.forEach(
                        person -> person.put("age", person.get("sex").equals("male") ? "16-29" : "60+")));

        var rate = overall(answers);

        assertThat(rate.method()).isEqualTo("taylor-wilson");
        assertThat(rate.note().byLanguage().get("en")).contains("did not converge");
    }

    @Test
    void shouldTellOfTheSilentCommunities_whenSomeHaveNotAnswered() {
        var answers = sample();
        answers.values().iterator().next().clear();

        assertThat(overall(answers).note().byLanguage().get("en")).contains("11 of 12 sampled communities");
    }

    @Test
    void shouldKeepTheShareOfAStratum_whenOneOfItsCommunitiesIsSilent() {
        var answers = sample();
        var all = answers.keySet().stream().toList();
        var district = all.getFirst().stratum();
        answers.forEach((psu, people) -> {
            for (int i = 0; i < people.size(); i++) {
                people.get(i).put("overall", psu.stratum().equals(district) ? 5 : 1);
                people.get(i).put("sex", i % 2 == 0 ? "male" : "female");
                people.get(i)
                        .put("age", List.of("16-29", "30-44", "45-59", "60+").get(i / 2 % 4));
            }
        });
        var whole = overall(answers).estimate();

        all.stream().filter(psu -> psu.stratum().equals(district)).limit(3).forEach(psu -> answers.put(psu, List.of()));

        assertThat(overall(answers).estimate()).isCloseTo(whole, within(1e-9));
    }

    private Map<WaveDesign.Psu, List<Map<String, Object>>> sample() {
        var answers = new LinkedHashMap<WaveDesign.Psu, List<Map<String, Object>>>();
        for (var district : areas.children(Mother.CITY)) {
            for (var community : areas.communitiesUnder(district.code()).subList(0, 4)) {
                answers.put(new WaveDesign.Psu(community.code(), district.code(), 0.01, 900), people(30));
            }
        }
        return answers;
    }

    private RateView overall(Map<WaveDesign.Psu, List<Map<String, Object>>> answers) {
        var design = new WaveDesign.Probability(AreaLevel.DISTRICT, "test", 1, List.copyOf(answers.keySet()));
        var tallies = answers.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> tally(each.getKey(), each.getValue()))
                .toList();
        return new DesignRates(form, design, tallies, areas, List.of())
                .of(Mother.CITY)
                .rate(
                        Item.first(form, QuestionRole.OVERALL_SATISFACTION).orElseThrow(),
                        new Scoring.Satisfaction(SatisfactionFormula.TOP2),
                        Notes.PLAIN);
    }

    private List<Map<String, Object>> people(int many) {
        var people = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < many; i++) {
            var answers = Mother.answers(1 + random.nextInt(5));
            answers.put("age", List.of("16-29", "30-44", "45-59", "60+").get(random.nextInt(4)));
            answers.put("sex", random.nextBoolean() ? "male" : "female");
            if (random.nextInt(10) == 0) {
                answers.put("overall", "dk");
            }
            people.add(answers);
        }
        return people;
    }

    private Tally tally(WaveDesign.Psu psu, List<Map<String, Object>> people) {
        var counts = new Counts.Builder();
        people.forEach(answers -> Tallying.add(form, answers, counts));
        return new Tally("w", psu.community(), 1, counts.build(), Instant.EPOCH);
    }

    private static cleancity.survey.estimates.design.Estimate direct(
            Map<WaveDesign.Psu, List<Map<String, Object>>> answers) {
        var weights = new ArrayList<Double>();
        var strata = new ArrayList<String>();
        var psus = new ArrayList<String>();
        var sexes = new ArrayList<String>();
        var ages = new ArrayList<String>();
        var values = new ArrayList<Double>();
        answers.forEach((psu, people) -> people.forEach(person -> {
            weights.add(psu.size() / (psu.probability() * people.size()));
            strata.add(psu.stratum());
            psus.add(psu.community());
            sexes.add((String) person.get("sex"));
            ages.add(person.get("age").equals("60+") ? "60+" : "15-59");
            values.add(person.get("overall") instanceof Integer level ? (level >= 4 ? 1.0 : 0.0) : Double.NaN);
        }));
        var population = Population.bundled();
        double adults = population.city() * (1 - population.shareByAge().get("0-14"));
        double young = population.shareByAge().get("15-59");
        double old = population.shareByAge().get("60+");
        return SurveyDesign.withWeights(array(weights))
                .strata(strata)
                .psus(psus)
                .build()
                .raked(
                        List.of(
                                new Margin(
                                        "age",
                                        ages,
                                        Map.of(
                                                "15-59", young / (young + old) * adults,
                                                "60+", old / (young + old) * adults)),
                                new Margin(
                                        "sex",
                                        sexes,
                                        Map.of(
                                                "male", population.shareBySex().get("male") * adults,
                                                "female",
                                                        population.shareBySex().get("female") * adults))),
                        RakingControl.TIGHT)
                .design()
                .proportion(array(values));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
