package cleancity.survey.form;

import java.util.ArrayList;
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

    static boolean equal(@Nullable Object left, @Nullable Object right) {
        if (none(left) || none(right)) {
            return none(left) && none(right);
        }
        if (left instanceof List<?> a && right instanceof List<?> b) {
            return a.size() == b.size() && sorted(a).equals(sorted(b));
        }
        if (left instanceof Map<?, ?> a && right instanceof Map<?, ?> b) {
            return a.keySet().equals(b.keySet())
                    && a.entrySet().stream().allMatch(e -> equal(e.getValue(), b.get(e.getKey())));
        }
        if (left instanceof String a && right instanceof String b) {
            return folded(a).equals(folded(b));
        }
        if (left instanceof Boolean || right instanceof Boolean) {
            return Objects.equals(written(left), written(right));
        }
        var a = Values.number(left);
        var b = Values.number(right);
        return a != null && b != null && a.doubleValue() == b.doubleValue();
    }

    private static String written(@Nullable Object value) {
        return value instanceof String text ? folded(text) : String.valueOf(value);
    }

    /** Undefined, null, an empty text and an empty list are all no answer. */
    private static boolean none(@Nullable Object value) {
        return value == null
                || value.equals("")
                || value.equals("undefined")
                || (value instanceof List<?> list && list.isEmpty());
    }

    private static List<String> sorted(List<?> list) {
        var texts = new ArrayList<>(list.stream()
                .map(each -> each instanceof Number number ? Values.key(number) : folded(String.valueOf(each)))
                .toList());
        texts.sort(null);
        return texts;
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
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
        if (left instanceof String a && right instanceof String b) {
            return of(a.compareTo(b));
        }
        var a = asNumber(left);
        var b = asNumber(right);
        return Double.isNaN(a) || Double.isNaN(b) ? Order.UNKNOWN : of(Double.compare(a, b));
    }

    private static Order of(int sign) {
        return sign == 0 ? Order.SAME : sign < 0 ? Order.BEFORE : Order.AFTER;
    }

    private static double asNumber(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        if (value instanceof List<?> list) {
            return list.isEmpty()
                    ? 0
                    : list.size() == 1 && list.getFirst() != null ? asNumber(list.getFirst()) : Double.NaN;
        }
        if (value instanceof String text && text.isBlank()) {
            return 0;
        }
        var number = Values.number(value);
        return number == null ? Double.NaN : number;
    }

    private static boolean contains(@Nullable Object left, @Nullable Object right, boolean expected) {
        if (left instanceof List<?> list) {
            return list.isEmpty() ? !expected : holdsAll(list, right) == expected;
        }
        if (left == null || left.equals("")) {
            return false;
        }
        if (!Evaluation.truthy(right)) {
            return false;
        }
        boolean found = text(left).contains(text(Objects.requireNonNull(right)));
        return found == expected;
    }

    private static boolean holdsAll(List<?> list, @Nullable Object right) {
        var wanted = right instanceof List<?> many ? many : singleton(right);
        return wanted.stream().allMatch(want -> list.stream().anyMatch(has -> equal(has, want)));
    }

    private static List<@Nullable Object> singleton(@Nullable Object value) {
        var list = new ArrayList<@Nullable Object>();
        list.add(value);
        return list;
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return String.join(",", list.stream().map(Comparing::text).toList());
        }
        return (value instanceof Number number ? Values.key(number) : value.toString()).toLowerCase(Locale.ROOT);
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
