package cleancity.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes random definitions of the subset. */
final class DefinitionMaker {
    private final Dice dice;
    private final ConditionMaker conditions;
    private final QuestionMaker questions;
    private int number;

    /** @param json as SurveyJS reads it */
    record Made(Map<String, Object> json, List<Asked> asked) {}

    DefinitionMaker(Dice dice) {
        this.dice = dice;
        this.conditions = new ConditionMaker(dice);
        this.questions = new QuestionMaker(dice);
    }

    Made definition() {
        var asked = new ArrayList<Asked>();
        var pages = new ArrayList<Map<String, Object>>();
        for (int page = 0; page <= dice.below(2); page++) {
            var one = new LinkedHashMap<String, Object>();
            one.put("name", "page" + page);
            show(one, asked, 15, "visibleIf of a page");
            one.put(dice.seen("list of a page", dice.one("elements", "questions")), elements(asked, 0));
            if (dice.chance(20)) {
                one.put(dice.seen("layout only", "questionTitleLocation"), "left");
            }
            pages.add(one);
        }
        if (pages.size() == 1 && !pages.getFirst().containsKey("visibleIf") && dice.chance(40)) {
            var loose = List.copyOf((List<?>)
                    pages.getFirst().getOrDefault("elements", pages.getFirst().get("questions")));
            return new Made(Map.of(dice.seen("list at the root", dice.one("elements", "questions")), loose), asked);
        }
        return new Made(Map.of("title", Map.of("zh-CN", "问卷", "en", "Survey"), "pages", pages), asked);
    }

    private List<Map<String, Object>> elements(List<Asked> asked, int depth) {
        var elements = new ArrayList<Map<String, Object>>();
        for (int i = 0; i <= 1 + dice.below(depth == 0 ? 3 : 2); i++) {
            if (depth < 2 && dice.chance(12)) {
                var panel = new LinkedHashMap<String, Object>();
                panel.put("type", dice.seen("kind panel", "panel"));
                panel.put("name", "panel" + depth + "x" + i + "x" + asked.size());
                show(panel, asked, 60, "visibleIf of a panel");
                panel.put("elements", elements(asked, depth + 1));
                elements.add(panel);
            } else {
                elements.add(question(asked));
            }
        }
        return elements;
    }

    private Map<String, Object> question(List<Asked> asked) {
        var name = dice.one("q", "问题", "q-", "Q_") + number++;
        var made = questions.question(name);
        var json = made.json();
        show(json, asked, 40, "visibleIf of a question");
        if (made.kind() != Kind.HTML) {
            if (dice.chance(35)) {
                json.put("isRequired", dice.seen("isRequired", dice.chance(90)));
            }
            if (!asked.isEmpty() && dice.chance(15)) {
                json.put("requiredIf", dice.seen("requiredIf", conditions.condition(asked)));
            }
            asked.add(made);
        }
        return json;
    }

    private void show(Map<String, Object> element, List<Asked> asked, int percent, String feature) {
        if (!asked.isEmpty() && dice.chance(percent)) {
            element.put("visibleIf", dice.seen(feature, conditions.condition(asked)));
        }
    }
}
