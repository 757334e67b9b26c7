package cleancity.survey.results;

import cleancity.survey.estimates.SuppressionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups of people are shown in which areas. A group that is too thin in the whole city is shown nowhere, nor is
 * the next smallest if the thin ones could be found with it. Of an area either all other groups are shown or none:
 * tables in which different rows are missing could be solved for what is missing.
 */
final class GroupDisclosure {
    private final Map<String, AreaTree> trees;
    private final SuppressionRule rule;
    private final AreaTree whole;
    private final AreaTree all;
    private final Set<String> shown;

    /** @param trees of the groups, of everybody in a group, and of everybody */
    GroupDisclosure(Map<String, AreaTree> trees, SuppressionRule rule) {
        this.trees = trees;
        this.rule = rule;
        this.whole = tree(Grouping.WHOLE);
        this.all = tree(Grouping.ALL);
        this.shown = new HashSet<>(trees.keySet());
        shown.remove(Grouping.WHOLE);
        shown.remove(Grouping.ALL);
    }

    static List<String> labels(Pair pair) {
        var labels = new ArrayList<>(
                pair.by().groups().stream().map(Grouping.Group::label).toList());
        labels.add(Grouping.ALL);
        labels.add(Grouping.WHOLE);
        return labels;
    }

    Map<String, Disclosure.Base> decided() {
        whole.tops().forEach(this::hideEverywhere);
        boolean withAll = whole.tops().stream()
                .allMatch(top -> !few(noGroup(top, List.of())) && !few(otherGroups(top, List.of())));
        var hidden = whole.hidden((area, without) -> thin(area, without, withAll));
        var bases = new HashMap<String, Disclosure.Base>();
        trees.forEach((label, tree) -> bases.put(label, new Disclosure.Base(tree, !shown.contains(label), hidden)));
        bases.put(Grouping.ALL, new Disclosure.Base(all, !withAll, hidden));
        bases.put(Grouping.WHOLE, new Disclosure.Base(whole, false, whole.hidden(rule)));
        return bases;
    }

    private void hideEverywhere(String top) {
        shown.removeIf(label -> tree(label).of(top).thin(rule));
        while (!shown.isEmpty() && few(noGroup(top, List.of()) + otherGroups(top, List.of()))) {
            shown.stream()
                    .min(Comparator.comparingLong(
                                    (String label) -> tree(label).of(top).n())
                            .thenComparing(label -> label))
                    .ifPresent(shown::remove);
        }
    }

    /** Whether any row of the table of an area, without some areas inside it, is of too few people. */
    private boolean thin(String area, List<String> without, boolean withAll) {
        long none = noGroup(area, without);
        long others = otherGroups(area, without);
        return (withAll ? few(none) || few(others) : few(none + others))
                || shown.stream()
                        .anyMatch(label -> tree(label).left(area, without).thin(rule));
    }

    /** Those in no group. */
    private long noGroup(String area, List<String> without) {
        return whole.left(area, without).n() - all.left(area, without).n();
    }

    /** Those in a group that is shown nowhere. */
    private long otherGroups(String area, List<String> without) {
        return all.left(area, without).n()
                - shown.stream()
                        .mapToLong(label -> tree(label).left(area, without).n())
                        .sum();
    }

    private boolean few(long people) {
        return people > 0 && people < rule.minimumAnswers();
    }

    private AreaTree tree(String label) {
        return java.util.Objects.requireNonNull(trees.get(label), label);
    }
}
