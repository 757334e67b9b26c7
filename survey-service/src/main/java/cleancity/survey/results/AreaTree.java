package cleancity.survey.results;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.survey.estimates.SuppressionRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** The answers in one base, by community and in every area around it. */
final class AreaTree {
    static final Size NOBODY = new Size(0, 0);

    private final Map<String, Size> sizes = new HashMap<>();
    private final Map<String, Set<String>> inside = new HashMap<>();
    private final Set<String> tops = new HashSet<>();

    /** @param communities those with an answer */
    record Size(long n, int communities) {
        Size plus(Size other) {
            return new Size(n + other.n, communities + other.communities);
        }

        Size minus(Size other) {
            return new Size(n - other.n, communities - other.communities);
        }

        /** Whether somebody is in it and the rule does not let it be shown. */
        boolean thin(SuppressionRule rule) {
            return n > 0 && rule.reasonToHide(n, communities).isPresent();
        }
    }

    /** @param answers by community */
    AreaTree(Map<String, Long> answers, Areas areas) {
        answers.forEach((community, n) -> {
            if (n > 0) {
                var below = community;
                add(below, n);
                for (Area above : areas.ancestors(community)) {
                    inside.computeIfAbsent(above.code(), _ -> new HashSet<>()).add(below);
                    below = above.code();
                    add(below, n);
                }
                tops.add(below);
            }
        });
    }

    private void add(String area, long n) {
        sizes.merge(area, new Size(n, 1), Size::plus);
    }

    Size of(String area) {
        return sizes.getOrDefault(area, NOBODY);
    }

    /** The areas that are inside no other. */
    Set<String> tops() {
        return tops;
    }

    /** The areas to hide where only this base is shown. */
    Set<String> hidden(SuppressionRule rule) {
        return hidden((area, without) -> left(area, without).thin(rule));
    }

    /**
     * The areas to hide: those that are too thin, and the smallest inside an area that is shown until what is left of it,
     * beside the areas shown inside it, is nobody or enough.
     *
     * @param thin whether an area without some areas inside it must not be shown
     */
    Set<String> hidden(BiPredicate<String, List<String>> thin) {
        var hidden = new HashSet<String>();
        sizes.keySet().stream().filter(area -> thin.test(area, List.of())).forEach(hidden::add);
        for (var top : tops) {
            for (var shown : hidden.contains(top) ? shownInside(top, hidden) : List.of(top)) {
                hideInside(shown, hidden, thin);
            }
        }
        return hidden;
    }

    private void hideInside(String area, Set<String> hidden, BiPredicate<String, List<String>> thin) {
        var shown = shownInside(area, hidden);
        while (!shown.isEmpty() && thin.test(area, shown)) {
            var smallest = shown.stream()
                    .min(Comparator.comparingLong((String each) -> of(each).n()).thenComparing(each -> each))
                    .orElseThrow();
            hidden.add(smallest);
            shown.remove(smallest);
            shown.addAll(shownInside(smallest, hidden));
        }
        shown.forEach(each -> hideInside(each, hidden, thin));
    }

    /** An area without some areas inside it. */
    Size left(String area, List<String> shown) {
        return of(area).minus(shown.stream().map(this::of).reduce(NOBODY, Size::plus));
    }

    /** The largest areas strictly inside one that are shown. */
    private List<String> shownInside(String area, Set<String> hidden) {
        var shown = new ArrayList<String>();
        for (var each : inside.getOrDefault(area, Set.of())) {
            if (hidden.contains(each)) {
                shown.addAll(shownInside(each, hidden));
            } else {
                shown.add(each);
            }
        }
        return shown;
    }
}
