package cleancity.survey.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Compares as loosely as SurveyJS does: case and outer blanks do not count, lists match in any order, '3' is 3. */
final class Comparing {
    private Comparing() {}

    static boolean compare(Comparison comparison, @Nullable Object left, @Nullable Object right) {
        return switch (comparison) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> !equal(left, right);
            case GREATER -> order(left, right) == Order.AFTER;
            case LESS -> order(left, right) == Order.BEFORE;
            case GREATER_OR_EQUAL -> equal(left, right) || order(left, right) == Order.AFTER;
            case LESS_OR_EQUAL -> equal(left, right) || order(left, right) == Order.BEFORE;
            case CONTAINS -> contains(left, right, true);
            case NOT_CONTAINS -> (!Evaluation.truthy(left) && !Values.empty(right)) || contains(left, right, false);
            case ANY_OF -> anyOf(left, right);
            case NONE_OF -> !anyOf(left, right);
            case ALL_OF -> allOf(left, right);
        };
    }

    /** The word "undefined" counts as no answer, but only by itself. */
    static boolean equal(@Nullable Object left, @Nullable Object right) {
        return alike("undefined".equals(left) ? null : left, "undefined".equals(right) ? null : right);
    }

    private static boolean alike(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return nothing(left) && nothing(right);
        }
        if (left instanceof String a && right instanceof String b) {
            return folded(a).equals(folded(b));
        }
        if (Values.empty(left) != Values.empty(right)) {
            return false;
        }
        if (structured(left) || structured(right)) {
            return sameStructure(left, right);
        }
        if (left instanceof Boolean != right instanceof Boolean
                && (left instanceof String || right instanceof String)) {
            return left.toString()
                    .toLowerCase(Locale.ROOT)
                    .equals(right.toString().toLowerCase(Locale.ROOT));
        }
        return Loose.number(left) == Loose.number(right);
    }

    private static boolean nothing(@Nullable Object value) {
        return value == null || value.equals("") || (value instanceof List<?> list && list.isEmpty());
    }

    private static boolean structured(Object value) {
        return value instanceof List<?> || value instanceof Map<?, ?>;
    }

    private static boolean sameStructure(Object left, Object right) {
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return a.size() == b.size() && pairwise(sorted(a), sorted(b));
        }
        return left instanceof Map<?, ?> a
                && right instanceof Map<?, ?> b
                && a.keySet().equals(b.keySet())
                && a.entrySet().stream().allMatch(e -> alike(e.getValue(), b.get(e.getKey())));
    }

    private static boolean pairwise(List<?> left, List<?> right) {
        for (int i = 0; i < left.size(); i++) {
            if (!alike(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** In the order of their texts, case counting: lists that differ in case only may not match. */
    private static List<?> sorted(List<?> list) {
        var sorted = new ArrayList<@Nullable Object>(list);
        Collections.sort(sorted, Comparator.comparing(Loose::text));
        return sorted;
    }

    private static String folded(String text) {
        return Loose.trimmed(text).toLowerCase(Locale.ROOT);
    }

    private enum Order {
        BEFORE,
        SAME,
        AFTER,
        UNKNOWN
    }

    private static Order order(@Nullable Object left, @Nullable Object right) {
        if (left == null || right == null) {
            return Order.UNKNOWN;
        }
        var a = structured(left) ? Loose.text(left) : left;
        var b = structured(right) ? Loose.text(right) : right;
        if (a instanceof String x && b instanceof String y) {
            return of(x.compareTo(y));
        }
        double x = Loose.number(a);
        double y = Loose.number(b);
        return Double.isNaN(x) || Double.isNaN(y) ? Order.UNKNOWN : x == y ? Order.SAME : of(x < y ? -1 : 1);
    }

    private static Order of(int sign) {
        return sign == 0 ? Order.SAME : sign < 0 ? Order.BEFORE : Order.AFTER;
    }

    private static boolean contains(@Nullable Object left, @Nullable Object right, boolean expected) {
        if (left instanceof List<?> list) {
            return list.isEmpty() ? !expected : holdsAll(list, right) == expected;
        }
        if (left == null || left.equals("") || !Evaluation.truthy(right)) {
            return false;
        }
        return lower(left).contains(lower(Objects.requireNonNull(right))) == expected;
    }

    private static boolean holdsAll(List<?> list, @Nullable Object right) {
        return right instanceof List<?> many ? many.stream().allMatch(want -> holds(list, want)) : holds(list, right);
    }

    private static boolean holds(List<?> list, @Nullable Object wanted) {
        return list.stream().anyMatch(has -> equal(has, wanted));
    }

    private static String lower(Object value) {
        return Loose.text(value).toLowerCase(Locale.ROOT);
    }

    private static boolean anyOf(@Nullable Object left, @Nullable Object right) {
        if (Values.empty(left)) {
            return Values.empty(right);
        }
        if (Values.empty(right)) {
            return true;
        }
        if (!(left instanceof List<?>)) {
            return contains(right, left, true);
        }
        return right instanceof List<?> many
                ? many.stream().anyMatch(one -> contains(left, one, true))
                : contains(left, right, true);
    }

    private static boolean allOf(@Nullable Object left, @Nullable Object right) {
        if (!Evaluation.truthy(left) && !Values.empty(right)) {
            return false;
        }
        return right instanceof List<?> many
                ? many.stream().allMatch(one -> contains(left, one, true))
                : contains(left, right, true);
    }
}
