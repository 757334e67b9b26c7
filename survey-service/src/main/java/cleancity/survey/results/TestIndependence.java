package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.survey.estimates.design.CrossTable;
import cleancity.survey.model.Counts;
import cleancity.survey.model.WaveDesign;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether the rows and columns of a table belong together beyond chance: Rao and Scott's second-order test for
 * probability samples. For open links nothing is said, because no chance drew the sample.
 */
public final class TestIndependence {
    private final Areas areas;

    public TestIndependence(Areas areas) {
        this.areas = areas;
    }

    /** @param shown groups whose rows are shown: the others must not be found from the test */
    Optional<CrossTableView.Test> of(ReadPairs.Paired paired, Pair pair, List<Grouping.Group> shown, String area) {
        if (!(paired.judged().wave().design() instanceof WaveDesign.Probability sample)) {
            return Optional.empty();
        }
        try {
            return Optional.of(raoScott(paired, pair, shown, sample, area));
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // one kind of answer only, or too many empty cells
        }
    }

    private CrossTableView.Test raoScott(
            ReadPairs.Paired paired,
            Pair pair,
            List<Grouping.Group> shown,
            WaveDesign.Probability sample,
            String area) {
        var rows = new SampleRows(paired.judged().form(), sample);
        var groups = new ArrayList<@Nullable String>();
        var options = new ArrayList<@Nullable String>();
        for (var tally : paired.tallies()) {
            sample.psu(tally.community())
                    .ifPresent(psu -> add(rows, psu, tally.counts(), pair, shown, groups, options));
        }
        var drawn = rows.drawn();
        var inside = new boolean[groups.size()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = areas.isWithin(drawn.communities().get(i), area);
        }
        var test = CrossTable.of(drawn.design().domain(inside), groups, options).independence();
        return new CrossTableView.Test(
                test.f(),
                test.numeratorDegreesOfFreedom(),
                test.denominatorDegreesOfFreedom(),
                test.pValue(),
                drawn.raked() ? "rao-scott-raked" : "rao-scott");
    }

    private static void add(
            SampleRows rows,
            WaveDesign.Psu psu,
            Counts counts,
            Pair pair,
            List<Grouping.Group> shown,
            List<@Nullable String> groups,
            List<@Nullable String> options) {
        long n = counts.n();
        counts.cells(Counts.EVERYBODY, Counts.EVERYBODY).forEach((cell, everybody) -> {
            long rest = everybody;
            for (var group : shown) {
                for (var option : new Grouping.ByItem(pair.item()).groups()) {
                    long together = counts.cells(pair.in(group.label()).name(), option.label())
                            .getOrDefault(cell, 0L);
                    rest -= together;
                    if (rows.add(psu, n, cell, together)) {
                        groups.add(group.label());
                        options.add(option.label());
                    }
                }
            }
            if (rows.add(psu, n, cell, rest)) {
                groups.add(null);
                options.add(null);
            }
        });
    }
}
