package cleancity.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes random questions of every kind. */
final class QuestionMaker {
    private static final List<List<Object>> CHOICES = List.of(
            List.of("road", "market", "park"),
            List.of("yes", "no"),
            List.of(1L, 2L, 3L, 4L),
            List.of("1", "2", "10"),
            List.of("A", "b c", "中文"),
            List.of("16-29", "60+", "u16"),
            List.of("true", "false", "0"),
            List.of("a", 2L, "3-5"),
            List.of("满意(很好)", "其他(请注明)", "1.5小时", "50%", "A/B", "湘桥、潮安"));
    private static final List<String> REGEXES = List.of(
            "^[a-z]+$",
            "\\d{2,}",
            "^\\S+$",
            "^(?:ab|c.)*$",
            "[^\\s,]{3}",
            "^1[3-9]\\d{9}$",
            "中",
            "\\bok\\b",
            "^.{0,4}$");

    private final Dice dice;

    QuestionMaker(Dice dice) {
        this.dice = dice;
    }

    Asked question(String name) {
        var kind = dice.one(Kind.values());
        var json = new LinkedHashMap<String, Object>();
        json.put("type", dice.seen("kind " + kind.slug(), kind.slug()));
        json.put("name", name);
        List<Object> rows = kind == Kind.MATRIX ? dice.one(List.of("r1", "r2"), List.of("road", 2L, "b c")) : List.of();
        return new Asked(name, kind, values(kind, json, rows), rows, json);
    }

    private List<Object> values(Kind kind, Map<String, Object> json, List<Object> rows) {
        return switch (kind) {
            case TEXT -> text(json);
            case COMMENT -> open(json);
            case RADIOGROUP, DROPDOWN, CHECKBOX -> choosing(kind, json);
            case RANKING -> choices("choices", json);
            case RATING -> rating(json);
            case BOOLEAN -> yesOrNo(json);
            case MATRIX -> matrix(json, rows);
            case HTML -> {
                json.put("html", "<p>hello</p>");
                yield List.of();
            }
        };
    }

    private List<Object> choices(String property, Map<String, Object> json) {
        var values = dice.one(CHOICES);
        var written = new ArrayList<Object>();
        for (var value : values) {
            written.add(dice.chance(30) ? Map.of("value", value, "text", "t " + value) : value);
        }
        json.put(property, written);
        return values;
    }

    private List<Object> choosing(Kind kind, Map<String, Object> json) {
        if (dice.chance(35)) {
            json.put(dice.seen("other", dice.one("hasOther", "showOtherItem")), true);
        }
        if (dice.chance(25)) {
            json.put(dice.seen("none", dice.one("hasNone", "showNoneItem")), true);
        }
        if (dice.chance(20)) {
            json.put("choicesOrder", dice.one("none", "asc", "desc", "random"));
        }
        if (kind == Kind.CHECKBOX && dice.chance(40)) {
            json.put("validators", List.of(limits("answercount", "minCount", 2, "maxCount", 2)));
        }
        return choices("choices", json);
    }

    private Map<String, Object> limits(String type, String low, Number min, String high, Number max) {
        var validator = new LinkedHashMap<String, Object>();
        validator.put("type", dice.seen("validator " + type, type));
        if (dice.chance(70)) {
            validator.put(low, min);
        }
        if (dice.chance(70)) {
            validator.put(high, max);
        }
        return validator;
    }

    private List<Object> rating(Map<String, Object> json) {
        switch (dice.below(4)) {
            case 0 -> {
                dice.seen("rateValues", json);
                return choices("rateValues", json);
            }
            case 1 -> {
                json.put("rateMax", dice.seen("rateMax", 7));
                json.put("rateStep", 2);
                return List.of(1L, 3L, 5L, 7L);
            }
            case 2 -> {
                json.put("rateMin", dice.seen("rateMin", 0));
                json.put("rateMax", 3);
                return List.of(0L, 1L, 2L, 3L);
            }
            default -> {
                return List.of(1L, 2L, 3L, 4L, 5L);
            }
        }
    }

    private List<Object> yesOrNo(Map<String, Object> json) {
        if (dice.chance(50)) {
            return List.of(true, false);
        }
        var values = dice.one(List.<Object>of("yes", "no"), List.<Object>of(1L, 0L), List.<Object>of("T", "f"));
        json.put("valueTrue", dice.seen("valueTrue", values.getFirst()));
        json.put("valueFalse", values.getLast());
        return values;
    }

    private List<Object> matrix(Map<String, Object> json, List<Object> rows) {
        json.put("rows", rows);
        if (dice.chance(50)) {
            json.put(dice.seen("rows required", dice.one("isAllRowRequired", "eachRowRequired")), true);
        }
        return choices("columns", json);
    }

    private List<Object> text(Map<String, Object> json) {
        var input = dice.one("text", "number", "email", "date", "time", "tel");
        if (!input.equals("text") || dice.chance(20)) {
            json.put("inputType", dice.seen("inputType " + input, input));
        }
        boolean date = input.equals("date");
        if ((date || input.equals("number")) && dice.chance(50)) {
            json.put(dice.seen("min of a text", "min"), date ? "2026-01-03" : (Object) 2);
        }
        if ((date || input.equals("number")) && dice.chance(50)) {
            json.put(dice.seen("max of a text", "max"), date ? "2026-02-01" : (Object) 9.5);
        }
        return open(json);
    }

    private List<Object> open(Map<String, Object> json) {
        if (dice.chance(15)) {
            json.put("maxLength", dice.seen("maxLength", 6));
        }
        var validators = new ArrayList<Map<String, Object>>();
        while (dice.chance(35)) {
            validators.add(
                    switch (dice.below(4)) {
                        case 0 -> limits("numeric", "minValue", 1, "maxValue", 8.5);
                        case 1 -> limits("text", "minLength", 2, "maxLength", 5);
                        case 2 -> Map.of("type", dice.seen("validator email", "email"));
                        default -> Map.of("type", dice.seen("validator regex", "regex"), "regex", dice.one(REGEXES));
                    });
        }
        if (!validators.isEmpty()) {
            json.put("validators", validators);
        }
        return List.of();
    }
}
