package cleancity.survey.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes answers to made questions: right, wrong, missing, too many. */
final class AnswerMaker {
    private static final List<Object> TYPED = List.of(
            "road",
            "ROAD",
            "  ok ",
            "abc",
            "ab",
            "cx",
            "中文",
            "7",
            "07",
            "0",
            "3.5",
            "1,5",
            "12abc",
            "0x10",
            "1e3",
            "true",
            "False",
            "a@b.cn",
            "a@b",
            "\"x y\"@b.org",
            "2026-01-05",
            "07:30",
            "25:00",
            "2025-12-31",
            "2026-13-01",
            "3000-01-01",
            "13800138000",
            "1234567890123456",
            "undefined",
            "'quoted'",
            "a\nb",
            "  ",
            3L,
            0L,
            -2L,
            4.5,
            100L);
    private static final List<Object> ODD =
            List.of(true, 99L, "nowhere", List.of(), List.of("road"), Map.of(), Map.of("x", 1L), "");

    private final Dice dice;
    /** Whether this person sends what no form would. */
    private boolean odd;

    AnswerMaker(Dice dice) {
        this.dice = dice;
    }

    Map<String, Object> answers(List<Asked> asked) {
        var answers = new LinkedHashMap<String, Object>();
        odd = dice.chance(12);
        for (var question : asked) {
            answer(question, answers);
        }
        if (dice.chance(5)) {
            answers.put(dice.seen("answer to no question", "nobody"), "x");
        }
        return answers;
    }

    private void answer(Asked question, Map<String, Object> answers) {
        int kind = dice.below(100);
        if (kind < 18) {
            dice.seen("answer missing", kind);
        } else if (odd && kind < 30) {
            answers.put(question.name(), dice.seen("answer of a wrong shape", dice.one(ODD)));
        } else if (kind < 20) {
            answers.put(question.name(), dice.seen("answer null", null));
        } else {
            answers.put(question.name(), right(question));
        }
        boolean chosen = answers.get(question.name()) instanceof Object value
                && (value.equals(Choice.OTHER) || (value instanceof List<?> list && list.contains(Choice.OTHER)));
        if (question.hasOther() && dice.chance(chosen ? 75 : 8)) {
            answers.put(
                    question.name() + "-Comment",
                    dice.seen(
                            chosen ? "answer other with text" : "text beside no other",
                            dice.one("a neighbour", "7", " ")));
        }
    }

    private Object right(Asked question) {
        return switch (question.kind()) {
            case TEXT, COMMENT -> typed(question);
            case RADIOGROUP, DROPDOWN, RATING, BOOLEAN -> nearly(dice.one(question.choosable()));
            case CHECKBOX -> some(question.choosable());
            case RANKING -> ranked(question.values());
            case MATRIX -> cells(question);
            case HTML -> "x";
        };
    }

    /** A field for numbers hands on 1.5 for "1,5", so nobody sends that. */
    private Object typed(Asked question) {
        var value = dice.one(TYPED);
        return value.equals("1,5") && "number".equals(question.json().get("inputType")) ? 1.5 : value;
    }

    /** Now and then a value that only looks like a choice. */
    private Object nearly(Object value) {
        if (!odd || !dice.chance(12)) {
            return value;
        }
        dice.seen("answer nearly a choice", value);
        return value instanceof String text ? text.toUpperCase(java.util.Locale.ROOT) : value.toString();
    }

    private List<Object> some(List<Object> from) {
        var some = new ArrayList<>();
        from.stream().filter(_ -> dice.chance(45)).map(this::nearly).forEach(some::add);
        if (some.isEmpty()) {
            some.add(dice.one(from));
        }
        if (dice.chance(3)) {
            some.add(dice.seen("answer chosen twice", some.getFirst()));
        }
        return some;
    }

    private List<Object> ranked(List<Object> all) {
        var ranked = new ArrayList<>(all);
        Collections.shuffle(ranked, new Random(dice.below(1000)));
        return odd && dice.chance(30) ? dice.seen("answer ranks some", ranked.subList(0, 1)) : ranked;
    }

    private Map<String, Object> cells(Asked question) {
        var cells = new LinkedHashMap<String, Object>();
        for (var row : question.rows()) {
            if (dice.chance(85)) {
                cells.put(row.toString(), nearly(dice.one(question.values())));
            }
        }
        if (odd && dice.chance(9)) {
            cells.put(
                    dice.seen("answer in no row", "nowhere"), question.values().getFirst());
        }
        return cells;
    }
}
