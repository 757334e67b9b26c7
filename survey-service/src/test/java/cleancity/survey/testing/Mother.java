package cleancity.survey.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Named sample data. */
public final class Mother {
    public static final String CITY = "4451";
    public static final List<String> ITEMS = List.of(
            "health-education",
            "cleaning",
            "waste",
            "toilets",
            "markets",
            "street-trading",
            "greenery",
            "rivers",
            "air-noise",
            "food",
            "tobacco",
            "pests",
            "estate",
            "health-care");

    private Mother() {}

    /** Complete answers to the first questionnaire of somebody this satisfied (5 to 1). */
    public static Map<String, Object> answers(int overall) {
        var items = new LinkedHashMap<String, Object>();
        ITEMS.forEach(item -> items.put(item, item.equals("rivers") ? "dk" : overall));
        var answers = new LinkedHashMap<String, Object>();
        answers.put("resident6m", "yes");
        answers.put("age", "30-44");
        answers.put("aware", "yes");
        answers.put("channels", List.of("wechat", "community"));
        answers.put("participated", "no");
        answers.put("overall", overall);
        answers.put("items", items);
        answers.put("sex", "female");
        return answers;
    }

    public static Map<String, Object> submission(String community, Map<String, Object> answers) {
        return Map.of(
                "community",
                community,
                "language",
                "zh-CN",
                "answers",
                answers,
                "durationSeconds",
                184,
                "channel",
                "wechat");
    }
}
