package cleancity.survey.results;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.form.Form;
import cleancity.survey.form.FormReader;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody takes every figure of a base that is shown and tries to add and subtract until a hidden one is found. */
class SubtractionTest {
    private static final SuppressionRule RULE = PlainRates.RULE;

    private final Areas areas = Areas.bundled();
    private final Form form = FormReader.read(FirstStart.definition());
    private final Item item = Item.named(form, "overall").orElseThrow();
    private final Pair pair =
            new Pair(new Grouping.ByItem(Item.named(form, "age").orElseThrow()), item);

    /** What is asked for: a group of people in an area; the unknown are the groups of each community. */
    private record Figure(String area, String group) {}

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 30, 80})
    void shouldFindNoHiddenFigure_whenAllThatIsShownIsSubtracted(int perCommunity) {
        for (int seed = 0; seed < 12; seed++) {
            var tallies = tallies(new Random(seed), perCommunity);
            var disclosure = new Disclosure(tallies, areas, RULE, List.of(pair));
            var figures = figures(disclosure, tallies);
            assertThat(found(figures.shown(), figures.hidden(), tallies))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(figures.shown()).anyMatch(figure -> figure.group().equals(Grouping.WHOLE));
            if (perCommunity == 80) {
                assertThat(figures.shown().size())
                        .isGreaterThan(figures.hidden().size() / 4);
            }
        }
    }

    /** The same without the second rule: the test can find something. */
    @Test
    void shouldFindThem_whenOnlyThinFiguresAreHidden() {
        int found = 0;
        for (int seed = 0; seed < 12; seed++) {
            var tallies = tallies(new Random(seed), 12);
            var shown = new ArrayList<Figure>();
            var hidden = new ArrayList<Figure>();
            for (var figure : all(tallies)) {
                long n = n(figure, tallies);
                (RULE.reasonToHide(n, 1).isEmpty() ? shown : hidden).add(figure);
            }
            found += found(shown, hidden, tallies).size();
        }
        assertThat(found).isPositive();
    }

    private record Split(List<Figure> shown, List<Figure> hidden) {}

    private Split figures(Disclosure disclosure, List<Tally> tallies) {
        var split = new Split(new ArrayList<>(), new ArrayList<>());
        for (var figure : all(tallies)) {
            var scores = new Scores.OfItem(pair.in(figure.group()), new Scoring.YesNo());
            boolean shown = disclosure.reasonToHide(scores, figure.area()).isEmpty();
            (shown ? split.shown() : split.hidden()).add(figure);
        }
        return split;
    }

    private List<Figure> all(List<Tally> tallies) {
        var codes = new java.util.TreeSet<String>();
        tallies.forEach(tally -> {
            codes.add(tally.community());
            areas.ancestors(tally.community()).stream().map(Area::code).forEach(codes::add);
        });
        var groups = new ArrayList<>(labels());
        groups.add(Grouping.ALL);
        groups.add(Grouping.WHOLE);
        return codes.stream()
                .flatMap(code -> groups.stream().map(group -> new Figure(code, group)))
                .toList();
    }

    private List<String> labels() {
        return pair.by().groups().stream().map(Grouping.Group::label).toList();
    }

    /** Hidden figures of few people that are a sum of shown ones, by Gaussian elimination over the unknown counts. */
    private List<Figure> found(List<Figure> shown, List<Figure> hidden, List<Tally> tallies) {
        var rows = new ArrayList<double[]>();
        shown.forEach(figure -> reduced(vector(figure, tallies), rows).ifPresent(rows::add));
        return hidden.stream()
                .filter(figure -> n(figure, tallies) > 0
                        && RULE.reasonToHide(n(figure, tallies), 1).isPresent())
                .filter(figure -> reduced(vector(figure, tallies), rows).isEmpty())
                .toList();
    }

    private static java.util.Optional<double[]> reduced(double[] vector, List<double[]> rows) {
        for (var row : rows) {
            int pivot = pivot(row);
            if (vector[pivot] != 0) {
                double factor = vector[pivot] / row[pivot];
                for (int i = 0; i < vector.length; i++) {
                    vector[i] -= factor * row[i];
                }
            }
        }
        int pivot = pivot(vector);
        return pivot < 0 ? java.util.Optional.empty() : java.util.Optional.of(vector);
    }

    private static int pivot(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            if (Math.abs(vector[i]) > 1e-9) {
                return i;
            }
        }
        return -1;
    }

    /** Ones at the unknown counts that the figure adds up; groups nobody is in are known to be empty. */
    private double[] vector(Figure figure, List<Tally> tallies) {
        var groups = new ArrayList<>(labels());
        groups.add(Grouping.WHOLE); // stands for those in no group
        var vector = new double[tallies.size() * groups.size()];
        for (int c = 0; c < tallies.size(); c++) {
            if (areas.isWithin(tallies.get(c).community(), figure.area())) {
                for (int g = 0; g < groups.size(); g++) {
                    boolean none = groups.get(g).equals(Grouping.WHOLE);
                    boolean counts = figure.group().equals(Grouping.WHOLE)
                            || (figure.group().equals(Grouping.ALL) && !none)
                            || figure.group().equals(groups.get(g));
                    long n = none ? outside(tallies.get(c)) : n(tallies.get(c), groups.get(g));
                    vector[c * groups.size() + g] = counts && n > 0 ? 1 : 0;
                }
            }
        }
        return vector;
    }

    private long outside(Tally tally) {
        return n(tally, Grouping.WHOLE) - n(tally, Grouping.ALL);
    }

    private long n(Figure figure, List<Tally> tallies) {
        return tallies.stream()
                .filter(tally -> areas.isWithin(tally.community(), figure.area()))
                .mapToLong(tally -> n(tally, figure.group()))
                .sum();
    }

    private long n(Tally tally, String group) {
        return new Scores.OfItem(pair.in(group), new Scoring.YesNo()).n(tally.counts());
    }

    /** Two districts of three towns with three communities each, groups of very different size, some in none. */
    private List<Tally> tallies(Random random, int perCommunity) {
        var tallies = new ArrayList<Tally>();
        for (var district : areas.children(Mother.CITY).subList(0, 2)) {
            for (var town : areas.children(district.code()).subList(0, 3)) {
                areas.communitiesUnder(town.code()).stream()
                        .limit(3)
                        .forEach(community -> tallies.add(tally(random, community.code(), perCommunity)));
            }
        }
        return tallies;
    }

    private Tally tally(Random random, String community, int perCommunity) {
        var counts = new Counts.Builder();
        Map<String, Integer> size = new LinkedHashMap<>();
        for (var label : labels()) {
            size.put(label, random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(1 + perCommunity));
        }
        size.forEach((label, n) -> {
            counts.add(pair.in(label).name(), "5", "?", n);
            counts.add(pair.in(Grouping.ALL).name(), "5", "?", n);
            counts.add(pair.in(Grouping.WHOLE).name(), "5", "?", n);
        });
        counts.add(pair.in(Grouping.WHOLE).name(), "5", "?", random.nextInt(3) == 0 ? random.nextInt(4) : 0);
        return new Tally("w", community, 1, counts.build(), Instant.EPOCH);
    }
}
