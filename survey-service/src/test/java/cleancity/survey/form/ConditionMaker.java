package cleancity.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes random conditions over questions, in every spelling the subset knows. */
final class ConditionMaker {
    private static final List<String> COMPARISONS =
            Comparison.SPELLINGS.keySet().stream().sorted().toList();

    private final Dice dice;

    ConditionMaker(Dice dice) {
        this.dice = dice;
    }

    String condition(List<Asked> known) {
        return condition(known, 0);
    }

    private String condition(List<Asked> known, int depth) {
        int kind = depth > 2 ? 99 : dice.below(100);
        if (kind < 14) {
            return condition(known, depth + 1) + dice.one(" and ", " && ", " AND ") + condition(known, depth + 1);
        }
        if (kind < 26) {
            return condition(known, depth + 1) + dice.one(" or ", " || ", " Or ") + condition(known, depth + 1);
        }
        if (kind < 34) {
            return dice.seen("condition !", "!") + "(" + condition(known, depth + 1) + ")";
        }
        return kind < 42 ? "(" + condition(known, depth + 1) + " )" : test(known);
    }

    private String test(List<Asked> known) {
        var asked = dice.one(known);
        if (dice.chance(20)) {
            return name(asked, true) + " " + dice.seen("condition empty", dice.one("empty", "notempty", "notEmpty"));
        }
        if (asked.kind() == Kind.MATRIX && asked.rows().isEmpty()) {
            return "{" + asked.name() + "} notempty";
        }
        if (dice.chance(6) && asked.kind() != Kind.MATRIX) {
            return dice.seen("condition bare name", dice.one("", "!")) + name(asked, false);
        }
        return comparison(asked, known);
    }

    private String comparison(Asked asked, List<Asked> known) {
        var spelling = dice.one(COMPARISONS);
        var comparison = Comparison.SPELLINGS.get(spelling);
        boolean equality = comparison == Comparison.EQUAL || comparison == Comparison.NOT_EQUAL;
        if (equality && asked.kind() == Kind.RANKING) {
            spelling = "contains";
        }
        dice.seen("condition " + Comparison.SPELLINGS.get(spelling), spelling);
        var right = dice.chance(12) ? other(known, equality) : literal(asked, comparison);
        boolean turned = dice.chance(6) && !right.startsWith("{");
        var left = name(asked, false);
        return turned ? right + " " + spelling + " " + left : left + dice.one(" ", "  ") + spelling + " " + right;
    }

    /** Another question on the right, where SurveyJS compares it as one would expect. */
    private String other(List<Asked> known, boolean equality) {
        var other = dice.one(known);
        return equality && other.kind() == Kind.RANKING ? "'x'" : dice.seen("condition two names", name(other, false));
    }

    private String name(Asked asked, boolean whole) {
        if (asked.hasOther() && dice.chance(10)) {
            return "{" + dice.seen("condition -Comment", asked.name()) + "-Comment}";
        }
        if (asked.kind().manyChoices() && !whole && dice.chance(25)) {
            return "{" + asked.name() + "." + dice.seen("condition length", "length") + "}";
        }
        if (asked.kind() == Kind.MATRIX && !(whole && dice.chance(50))) {
            return "{" + asked.name() + "." + dice.seen("condition matrix row", dice.one(asked.rows())) + "}";
        }
        return "{" + asked.name() + "}";
    }

    private String literal(Asked asked, Comparison comparison) {
        boolean many = comparison == Comparison.ANY_OF
                || comparison == Comparison.ALL_OF
                || comparison == Comparison.NONE_OF
                || dice.chance(8);
        return many && dice.chance(85) ? list(asked) : written(value(asked));
    }

    private String list(Asked asked) {
        return IntStream.rangeClosed(0, dice.below(3))
                .mapToObj(_ -> written(value(asked)))
                .collect(Collectors.joining(dice.one(", ", ",", " , "), "[", "]"));
    }

    private Object value(Asked asked) {
        var values = new ArrayList<>(asked.choosable());
        if (values.isEmpty() || dice.chance(15)) {
            values.addAll(List.of(0L, 1L, -2L, 3.5, "7", "07", "true", "yes", "Road", "  road ", "1,5", "12abc", "中文"));
            values.addAll(List.of(true, false, "", "other", "2026-01-05", "a@b.cn"));
        }
        return dice.one(values);
    }

    private String written(Object value) {
        if (!(value instanceof String text)) {
            return dice.chance(15) && value instanceof Number ? "'" + value + "'" : value.toString();
        }
        var cased = dice.chance(10) ? text.toUpperCase(java.util.Locale.ROOT) : text;
        if (dice.chance(10) && cased.matches("[a-z]{1,8}") && !cased.matches("true|false|none|other")) {
            return dice.seen("condition bare word", cased);
        }
        return dice.chance(20) ? "\"" + cased + "\"" : "'" + cased + "'";
    }
}
