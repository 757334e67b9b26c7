package cleancity.survey.results;

import cleancity.survey.form.Form;
import cleancity.survey.model.Counts;
import cleancity.survey.model.Tally;
import cleancity.survey.tally.Tallying;
import java.util.Collection;
import java.util.List;

/** Pairs of which one half is a margin of the cells: the tallies know them already. */
final class TalliedPairs {
    private TalliedPairs() {}

    /** Tallies with the pair counted in every group, and everybody. */
    static List<Tally> of(Form form, Pair pair, Collection<Tally> tallies) {
        return tallies.stream()
                .map(tally -> new Tally(
                        tally.wave(),
                        tally.community(),
                        tally.sequence(),
                        counts(form, pair, tally.counts()),
                        tally.changedAt()))
                .toList();
    }

    private static Counts counts(Form form, Pair pair, Counts counts) {
        var paired = new Counts.Builder();
        counts.cells(Counts.EVERYBODY, Counts.EVERYBODY)
                .forEach((cell, n) -> paired.add(Counts.EVERYBODY, Counts.EVERYBODY, cell, n));
        for (var choice : Item.offered(pair.item().question())) {
            counts.cells(pair.item().name(), choice.key())
                    .forEach((cell, n) -> paired.add(pair.in(Grouping.WHOLE).name(), choice.key(), cell, n));
        }
        int margin = pair.marginOfGroup(form);
        if (margin >= 0) {
            byMargin(pair, margin, counts, paired);
        } else {
            ofMargin(pair, pair.marginOfItem(form), counts, paired);
        }
        return paired.build();
    }

    /** The groups are read off the cells. */
    private static void byMargin(Pair pair, int margin, Counts counts, Counts.Builder paired) {
        var known = pair.by().groups().stream().map(Grouping.Group::label).toList();
        for (var choice : Item.offered(pair.item().question())) {
            counts.cells(pair.item().name(), choice.key()).forEach((cell, n) -> {
                var label = Tallying.part(cell, margin);
                if (known.contains(label)) {
                    add(pair, label, choice.key(), cell, n, paired);
                }
            });
        }
    }

    /** The item's answers are read off the cells. */
    private static void ofMargin(Pair pair, int margin, Counts counts, Counts.Builder paired) {
        for (var group : pair.by().groups()) {
            counts.cells(pair.by().name(), group.label())
                    .forEach((cell, n) -> add(pair, group.label(), Tallying.part(cell, margin), cell, n, paired));
        }
    }

    private static void add(Pair pair, String label, String option, String cell, long n, Counts.Builder paired) {
        paired.add(pair.in(label).name(), option, cell, n);
        paired.add(pair.in(Grouping.ALL).name(), option, cell, n);
    }
}
