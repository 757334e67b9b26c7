package cleancity.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random definitions of the subset with random answers to them. */
final class MadeUpForms {
    private static final List<String> WORDS = List.of("yes", "no", "maybe", "Yes ", "3", "true", "市场", "x1");

    private final Random random;

    MadeUpForms(long seed) {
        this.random = new Random(seed);
    }

    record Pair(Map<String, Object> definition, Map<String, Object> answers) {}

    Pair next() {
        int many = 3 + random.nextInt(6);
        var pages = new ArrayList<Map<String, Object>>();
        var answers = new LinkedHashMap<String, Object>();
        var elements = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < many; i++) {
            var question = question("q" + i, answers);
            if (random.nextInt(3) == 0) {
                question.put("visibleIf", condition(many, 0));
            }
            if (random.nextInt(5) == 0) {
                question.put("requiredIf", condition(many, 0));
            }
            if (random.nextInt(3) == 0) {
                question.put("isRequired", true);
            }
            elements.add(random.nextInt(6) == 0 ? panel(i, question, many) : question);
            if (random.nextInt(4) == 0 || i == many - 1) {
                var page =
                        new LinkedHashMap<String, Object>(Map.of("name", "p" + i, "elements", List.copyOf(elements)));
                if (random.nextInt(6) == 0) {
                    page.put("visibleIf", condition(many, 0));
                }
                pages.add(page);
                elements.clear();
            }
        }
        return new Pair(Map.of("pages", pages), answers);
    }

    private Map<String, Object> panel(int i, Map<String, Object> question, int many) {
        var panel = new LinkedHashMap<String, Object>();
        panel.put("type", "panel");
        panel.put("name", "panel" + i);
        panel.put("elements", List.of(question));
        if (random.nextBoolean()) {
            panel.put("visibleIf", condition(many, 0));
        }
        return panel;
    }

    private Map<String, Object> question(String name, Map<String, Object> answers) {
        var question = new LinkedHashMap<String, Object>();
        question.put("name", name);
        switch (random.nextInt(8)) {
            case 0, 1 -> text(question, answers);
            case 2 -> one(question, answers, random.nextBoolean() ? "radiogroup" : "dropdown");
            case 3 -> many(question, answers);
            case 4 -> rating(question, answers);
            case 5 -> yesNo(question, answers);
            case 6 -> matrix(question, answers);
            default -> one(question, answers, "radiogroup");
        }
        return question;
    }

    private void text(Map<String, Object> question, Map<String, Object> answers) {
        question.put("type", random.nextBoolean() ? "text" : "comment");
        var validators = new ArrayList<Map<String, Object>>();
        switch (random.nextInt(5)) {
            case 0 -> validators.add(Map.of("type", "numeric", "minValue", 2, "maxValue", 5));
            case 1 -> validators.add(Map.of("type", "text", "minLength", 3, "maxLength", 6));
            case 2 -> validators.add(Map.of("type", "regex", "regex", "^[a-z]+$"));
            case 3 -> validators.add(Map.of("type", "email"));
            default -> {}
        }
        if (!validators.isEmpty()) {
            question.put("validators", validators);
        }
        if (random.nextInt(4) > 0) {
            answers.put(
                    name(question),
                    pick(List.of("yes", "no", "3", "7", "abc", "true", "a@b.cn", "a.b@c", "市场", "12.5", "yesyesyes")));
        }
    }

    private void one(Map<String, Object> question, Map<String, Object> answers, String type) {
        question.put("type", type);
        List<Object> choices = random.nextBoolean() ? List.of("yes", "no", "maybe") : List.of(1, 2, 3, 4, 5);
        question.put("choices", choices);
        var possible = new ArrayList<>(choices);
        if (random.nextInt(3) == 0) {
            question.put("hasOther", true);
            possible.add("other");
        }
        if (random.nextInt(4) > 0) {
            var chosen = possible.get(random.nextInt(possible.size()));
            answers.put(name(question), chosen);
            comment(question, answers, chosen.equals("other"));
        }
    }

    private void comment(Map<String, Object> question, Map<String, Object> answers, boolean other) {
        if (other && random.nextBoolean()) {
            answers.put(name(question) + "-Comment", "说明");
        }
    }

    private void many(Map<String, Object> question, Map<String, Object> answers) {
        question.put("type", "checkbox");
        question.put("choices", List.of("yes", "no", "maybe", 3));
        var possible = new ArrayList<Object>(List.of("yes", "no", "maybe", 3));
        if (random.nextInt(3) == 0) {
            question.put("hasOther", true);
            possible.add("other");
        }
        if (random.nextInt(3) == 0) {
            question.put("validators", List.of(Map.of("type", "answercount", "minCount", 2, "maxCount", 3)));
        }
        if (random.nextInt(4) > 0) {
            java.util.Collections.shuffle(possible, random);
            var chosen = List.copyOf(possible.subList(0, 1 + random.nextInt(possible.size())));
            answers.put(name(question), chosen);
            comment(question, answers, chosen.contains("other"));
        }
    }

    private void rating(Map<String, Object> question, Map<String, Object> answers) {
        question.put("type", "rating");
        question.put("rateMax", 5);
        if (random.nextInt(4) > 0) {
            answers.put(name(question), 1 + random.nextInt(5));
        }
    }

    private void yesNo(Map<String, Object> question, Map<String, Object> answers) {
        question.put("type", "boolean");
        if (random.nextInt(4) > 0) {
            answers.put(name(question), random.nextBoolean());
        }
    }

    private void matrix(Map<String, Object> question, Map<String, Object> answers) {
        question.put("type", "matrix");
        question.put("columns", List.of(1, 2, 3));
        question.put("rows", List.of("r1", "r2", "r3"));
        if (random.nextBoolean()) {
            question.put("isAllRowRequired", true);
        }
        var cells = new LinkedHashMap<String, Object>();
        for (var row : List.of("r1", "r2", "r3")) {
            if (random.nextInt(3) > 0) {
                cells.put(row, 1 + random.nextInt(3));
            }
        }
        if (!cells.isEmpty()) {
            answers.put(name(question), cells);
        }
    }

    private String condition(int many, int depth) {
        return switch (depth > 2 ? 0 : random.nextInt(7)) {
            case 4 -> condition(many, depth + 1) + " and " + condition(many, depth + 1);
            case 5 -> "(" + condition(many, depth + 1) + ") or " + condition(many, depth + 1);
            case 6 -> "!(" + condition(many, depth + 1) + ")";
            default -> comparison(many);
        };
    }

    private String comparison(int many) {
        var name = "{q" + random.nextInt(many) + (random.nextInt(8) == 0 ? ".r1" : "") + "}";
        return switch (random.nextInt(6)) {
            case 0 -> name + (random.nextBoolean() ? " empty" : " notempty");
            case 1 -> name + " " + pick(List.of("contains", "notcontains")) + " " + literal();
            case 2 ->
                name + " " + pick(List.of("anyof", "allof", "noneof")) + " [" + literal() + ", " + literal() + "]";
            case 3 -> name + " " + pick(List.of(">", "<", ">=", "<=")) + " " + random.nextInt(6);
            default -> name + " " + pick(List.of("=", "<>", "==", "!=")) + " " + literal();
        };
    }

    private String literal() {
        return random.nextInt(3) == 0 ? Integer.toString(random.nextInt(6)) : "'" + pick(WORDS) + "'";
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String name(Map<String, Object> question) {
        return (String) question.get("name");
    }
}
