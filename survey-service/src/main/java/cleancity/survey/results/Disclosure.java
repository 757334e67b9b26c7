package cleancity.survey.results;

import cleancity.kernel.area.Areas;
import cleancity.survey.estimates.SuppressionRule;
import cleancity.survey.model.Tally;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which figures of a wave are not shown: those that are too thin, and with them so many more that none of the thin ones
 * can be found by subtracting what is shown, be it areas from the area around them or groups of people from everybody.
 * It is decided once for all areas and groups of a base, so whoever asks for one figure gets what the whole set allows.
 * The smallest figures go first.
 */
final class Disclosure {
    private final Collection<Tally> tallies;
    private final Areas areas;
    private final SuppressionRule rule;
    private final List<Pair> pairs;
    private final Map<String, Base> bases = new HashMap<>();

    /**
     * A base in every area.
     *
     * @param never whether it is shown nowhere
     * @param hidden where it is not shown
     */
    record Base(AreaTree tree, boolean never, Set<String> hidden) {
        private boolean hides(String area) {
            return never || hidden.contains(area);
        }
    }

    /** @param pairs whose groups are counted in the tallies */
    Disclosure(Collection<Tally> tallies, Areas areas, SuppressionRule rule, List<Pair> pairs) {
        this.tallies = tallies;
        this.areas = areas;
        this.rule = rule;
        this.pairs = pairs;
    }

    /** Why a rate is not shown in an area; empty where it may be. */
    synchronized Optional<SuppressionRule.Reason> reasonToHide(Scores scores, String area) {
        var base = bases.get(scores.base());
        if (base == null) {
            decide(scores);
            base = bases.get(scores.base());
        }
        if (base == null) {
            throw new IllegalStateException("nothing decided of " + scores.base());
        }
        var size = base.tree().of(area);
        boolean hides = base.hides(area);
        return rule.reasonToHide(size.n(), size.communities())
                .or(() -> hides ? Optional.of(SuppressionRule.Reason.COULD_TELL_ANOTHER) : Optional.empty());
    }

    private void decide(Scores scores) {
        for (var pair : pairs) {
            var labels = GroupDisclosure.labels(pair);
            var same = labels.stream().map(label -> scores.of(pair.in(label))).toList();
            if (same.stream().anyMatch(each -> each.base().equals(scores.base()))) {
                var trees = new HashMap<String, AreaTree>();
                labels.forEach(label -> trees.put(label, tree(scores.of(pair.in(label)))));
                new GroupDisclosure(trees, rule)
                        .decided()
                        .forEach((label, base) ->
                                bases.put(scores.of(pair.in(label)).base(), base));
                return;
            }
        }
        var tree = tree(scores);
        bases.put(scores.base(), new Base(tree, false, tree.hidden(rule)));
    }

    private AreaTree tree(Scores scores) {
        var answers = new HashMap<String, Long>();
        tallies.forEach(tally -> answers.merge(tally.community(), scores.n(tally.counts()), Long::sum));
        return new AreaTree(answers, areas);
    }
}
