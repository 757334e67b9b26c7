package cleancity.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Throws the grammar's tokens together: most of it is no condition, and both sides must say so of the same. */
final class SoupMaker {
    /** The one whose answer is a list; nothing chosen is an empty one. */
    static final String LIST_NAME = "c";

    private static final List<String> NAMES = List.of("a", "b", "c");
    private static final List<Object> VALUES = List.of(
            "road",
            "Road ",
            "5",
            "05",
            "0",
            "3.5",
            "1,5",
            "12abc",
            "0x10",
            "1e3",
            "true",
            "False",
            "undefined",
            "'q'",
            "",
            " ",
            5L,
            0L,
            -2L,
            3.5,
            true,
            false);
    private static final List<Object> LISTS =
            List.of(List.of("road", "5"), List.of(5L), List.of("5", "road"), List.of("road"));
    private static final List<String> OPERANDS = List.of(
            "{a}",
            "{b}",
            "{c}",
            "5",
            "-2",
            "3.5",
            "0",
            "'road'",
            "'5'",
            "\"Road \"",
            "'true'",
            "true",
            "False",
            "road",
            "['road', 5]",
            "['5']",
            "''",
            "' '",
            "'1,5'",
            "{missing}");
    private static final List<String> ODD = List.of(
            "05",
            "0x10",
            "null",
            "undefined",
            "'a\\'b'",
            "trueish",
            "nullable",
            "negate",
            "a-b",
            "中文",
            "5x",
            "[]",
            "[1 2]",
            "'",
            "{}",
            "{a",
            "=>",
            "=<",
            "===",
            "&",
            "|",
            "not",
            "equals",
            "+",
            "- 5",
            "age({a})",
            "today()",
            "'=>'");

    private final Dice dice;

    SoupMaker(Dice dice) {
        this.dice = dice;
    }

    Map<String, Object> question() {
        var answers = new LinkedHashMap<String, Object>();
        for (var name : NAMES) {
            if (dice.chance(75)) {
                answers.put(name, dice.one(name.equals(LIST_NAME) ? LISTS : VALUES));
            }
        }
        var expression = dice.chance(80) ? sentence(0) : soup();
        return Map.of("expression", expression, "names", NAMES, "answers", answers);
    }

    private String sentence(int depth) {
        int kind = depth > 2 ? 50 : dice.below(100);
        var space = dice.one(" ", "  ", "");
        if (kind < 15) {
            return sentence(depth + 1) + " " + dice.one("and", "or", "&&", "||") + " " + sentence(depth + 1);
        }
        if (kind < 25) {
            return "(" + space + sentence(depth + 1) + space + ")";
        }
        if (kind < 32) {
            return "!" + space + sentence(depth + 1);
        }
        if (kind < 40) {
            return operand() + " " + dice.one("empty", "notempty");
        }
        return kind < 46 ? operand() : operand() + " " + comparison() + " " + operand();
    }

    private String operand() {
        return dice.chance(2) ? dice.one(ODD) : dice.one(OPERANDS);
    }

    private String comparison() {
        return dice.one(
                List.copyOf(Comparison.SPELLINGS.keySet().stream().sorted().toList()));
    }

    private String soup() {
        var tokens = new ArrayList<String>();
        for (int i = 0; i <= dice.below(7); i++) {
            tokens.add(
                    switch (dice.below(5)) {
                        case 0 -> dice.one("and", "or", "!", "empty", "notempty", "(", ")", "[", "]", ",");
                        case 1 -> comparison();
                        case 2 -> dice.one(ODD);
                        default -> dice.one(OPERANDS);
                    });
        }
        return String.join(dice.one(" ", ""), tokens);
    }
}
