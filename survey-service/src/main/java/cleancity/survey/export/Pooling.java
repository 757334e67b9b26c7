package cleancity.survey.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of what could tell people apart may be told, so that everybody stays one of at least k who look alike
 * (k-anonymity by local suppression: Sweeney 2002, Int J Uncertainty Fuzziness 10:571).
 *
 * <p>Traits are put in an order, the coarse ones first, and the people sorted into a tree by them. At every branching the
 * branches with fewer than k people are pooled; if the pool is still smaller than k, the next smallest branch joins it.
 * Of people in the pool nothing further is told, the others go on to the next trait. So every group that looks alike has
 * at least k people, also for somebody who knows all traits of the person looked for.
 */
final class Pooling {
    private final int k;
    private final Map<List<String>, Integer> told = new HashMap<>();

    private Pooling(int k) {
        this.k = k;
    }

    /**
     * Decides for all people at once.
     *
     * @param people traits, coarse first and equally many for all, to the number of people who have just these
     */
    static Pooling of(Map<List<String>, Long> people, int k) {
        var pooling = new Pooling(k);
        pooling.branch(new ArrayList<>(people.entrySet()), 0);
        return pooling;
    }

    /** How many of the traits, from the first on, may be told of somebody who has these. */
    int told(List<String> traits) {
        return told.getOrDefault(traits, 0);
    }

    private void branch(List<Map.Entry<List<String>, Long>> people, int depth) {
        if (people.isEmpty() || people.getFirst().getKey().size() == depth) {
            people.forEach(each -> told.put(each.getKey(), depth));
            return;
        }
        var branches = new TreeMap<String, List<Map.Entry<List<String>, Long>>>();
        people.forEach(each -> branches.computeIfAbsent(each.getKey().get(depth), _ -> new ArrayList<>())
                .add(each));
        var sizes = new TreeMap<String, Long>();
        branches.forEach((trait, those) ->
                sizes.put(trait, those.stream().mapToLong(Map.Entry::getValue).sum()));
        var pooled = pooled(sizes);
        branches.forEach((trait, those) -> {
            if (pooled.contains(trait)) {
                those.forEach(each -> told.put(each.getKey(), depth));
            } else {
                branch(those, depth + 1);
            }
        });
    }

    private Set<String> pooled(Map<String, Long> sizes) {
        var pooled = new HashSet<String>();
        long people = 0;
        var smallestFirst = sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .toList();
        for (var branch : smallestFirst) {
            boolean few = branch.getValue() < k;
            boolean poolTooSmall = people > 0 && people < k;
            if (few || poolTooSmall) {
                pooled.add(branch.getKey());
                people += branch.getValue();
            }
        }
        return pooled;
    }
}
