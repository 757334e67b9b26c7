package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.kernel.area.AreaLevel;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Json;
import cleancity.kernel.model.LocalText;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.estimates.design.CrossTable;
import cleancity.survey.estimates.design.SurveyDesign;
import cleancity.survey.form.Form;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Answer;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.model.Wave;
import cleancity.survey.model.WaveDesign;
import cleancity.survey.model.WaveStatus;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.tally.Tallying;
import cleancity.survey.testing.Mother;
import cleancity.survey.wave.WaveCatalog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two answers of the same people: from tallies, from answers, and from one row per answer. */
class PairsTest {
    private static final String WAVE = "w";

    private final Areas areas = Areas.bundled();
    private final Form form = FormReader.read(FirstStart.definition());
    private final Random random = new Random(17);
    private final Mongo mongo = TestStores.mongo();
    private final AnswerStore answers = new AnswerStore(mongo, new SimpleMeterRegistry());
    private final List<Answer> people = new ArrayList<>();
    private final List<WaveDesign.Psu> psus = new ArrayList<>();

    @BeforeEach
    void ask() {
        for (var district : areas.children(Mother.CITY)) {
            for (int i = 0; i < 3; i++) {
                var community =
                        areas.communitiesUnder(district.code()).get(i * 4).code();
                psus.add(new WaveDesign.Psu(community, district.code(), 0.02 * (i + 1), 1000));
                for (int n = 0; n < 25 + random.nextInt(15); n++) {
                    people.add(answer(community));
                }
            }
        }
        people.forEach(answers::add);
    }

    @AfterEach
    void close() {
        answers.close();
        mongo.close();
    }

    @Test
    void shouldCountAlike_whenTalliesAndAnswersAreAsked() {
        for (var pair : List.of(pair("age", "overall"), pair("overall", "sex"), pair("items~cleaning", "age"))) {
            var tallied = counts(TalliedPairs.of(form, pair, tallies()));
            var scanned = counts(ScannedPairs.of(answers, WAVE, form, List.of(pair)));

            assertThat(pair.tallied(form)).isTrue();
            assertThat(tallied.n()).isPositive();
            assertThat(tallied).isEqualTo(scanned);
        }
    }

    @Test
    void shouldGiveTheTestOfOneRowPerAnswer_whenAlikeAnswersAreCountedTogether() {
        var pair = pair("education", "overall");
        var tallies = ScannedPairs.of(answers, WAVE, form, List.of(pair));
        var listed = listed(new WaveDesign.Probability(AreaLevel.DISTRICT, "test", 1, psus));
        var paired = new ReadPairs.Paired(Judged.of(listed, tallies, areas, List.of(pair)), tallies);

        var test = new TestIndependence(areas)
                .of(paired, pair, pair.by().groups(), Mother.CITY)
                .orElseThrow();

        var direct = direct("education", "overall").independence();
        assertThat(test.method()).isEqualTo("rao-scott-raked");
        assertThat(test.statistic()).isCloseTo(direct.f(), within(1e-6));
        assertThat(test.degreesOfFreedom()).isCloseTo(direct.numeratorDegreesOfFreedom(), within(1e-6));
        assertThat(test.pValue()).isCloseTo(direct.pValue(), within(1e-6));
    }

    @Test
    void shouldTestNothing_whenTheSampleIsOpen() {
        var pair = pair("age", "overall");
        var tallies = TalliedPairs.of(form, pair, tallies());
        var open = listed(new WaveDesign.OpenLink());
        var paired = new ReadPairs.Paired(Judged.of(open, tallies, areas, List.of(pair)), tallies);

        assertThat(new TestIndependence(areas).of(paired, pair, pair.by().groups(), Mother.CITY))
                .isEmpty();
    }

    private Pair pair(String by, String item) {
        return new Pair(
                new Grouping.ByItem(Item.named(form, by).orElseThrow()),
                Item.named(form, item).orElseThrow());
    }

    private List<Tally> tallies() {
        return psus.stream()
                .map(psu -> {
                    var counts = new Counts.Builder();
                    people.stream()
                            .filter(each -> each.community().equals(psu.community()))
                            .forEach(each -> Tallying.add(form, each.values(), counts));
                    return new Tally(WAVE, psu.community(), 1, counts.build(), Instant.EPOCH);
                })
                .toList();
    }

    private static Counts counts(List<Tally> tallies) {
        var sum = new Counts.Builder();
        tallies.forEach(tally -> sum.add(tally.counts(), 1));
        return sum.build();
    }

    private Answer answer(String community) {
        var values = Mother.answers(1 + random.nextInt(5));
        values.put("age", List.of("16-29", "30-44", "45-59", "60+").get(random.nextInt(4)));
        values.put("sex", random.nextBoolean() ? "male" : "female");
        values.put("education", random.nextInt(3) == 0 ? "primary" : "senior");
        if (random.nextInt(9) == 0) {
            values.put("overall", "dk");
        }
        if (random.nextInt(9) == 0) {
            values.put("resident6m", "no");
        }
        var id = "a-" + people.size();
        return new Answer(id, WAVE, community, "zh-CN", "wechat", "2026-11-23", 180, List.of(), values);
    }

    private static WaveCatalog.Listed listed(WaveDesign design) {
        var wave = new Wave(
                WAVE,
                LocalText.of("试", "try"),
                WaveStatus.PLANNED,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                LocalText.of("居民", "residents"),
                design,
                "top2",
                0.9,
                "q",
                1,
                false,
                null,
                0);
        var definition = Json.mapper().readTree(Json.text(FirstStart.definition()));
        return new WaveCatalog.Listed(wave, new WaveCatalog.Asked(FormReader.read(definition), definition));
    }

    private CrossTable direct(String row, String column) {
        var belonging = people.stream()
                .filter(each -> Tallying.eligible(form, each.values()))
                .toList();
        var weights = new ArrayList<Double>();
        var strata = new ArrayList<String>();
        var communities = new ArrayList<String>();
        var cells = new ArrayList<String>();
        var rows = new ArrayList<@Nullable String>();
        var columns = new ArrayList<@Nullable String>();
        for (var each : belonging) {
            var psu = psus.stream()
                    .filter(p -> p.community().equals(each.community()))
                    .findFirst()
                    .orElseThrow();
            long n = belonging.stream()
                    .filter(other -> other.community().equals(each.community()))
                    .count();
            weights.add(psu.size() / (psu.probability() * n));
            strata.add(psu.stratum());
            communities.add(psu.community());
            cells.add(Tallying.cell(form, each.values()));
            rows.add(label(each.values(), row));
            columns.add(label(each.values(), column));
        }
        var design = SurveyDesign.withWeights(
                        weights.stream().mapToDouble(Double::doubleValue).toArray())
                .strata(strata)
                .psus(communities)
                .build()
                .raked(
                        CityMargins.of(
                                        form,
                                        cells,
                                        weights.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .toArray())
                                .margins(),
                        cleancity.survey.estimates.design.RakingControl.TIGHT)
                .design();
        return CrossTable.of(design, rows, columns);
    }

    private static @Nullable String label(Map<String, Object> values, String question) {
        var value = String.valueOf(values.get(question));
        return value.equals("dk") ? null : value;
    }
}
