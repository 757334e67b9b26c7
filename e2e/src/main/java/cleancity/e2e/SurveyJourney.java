package cleancity.e2e;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A resident answers the open wave once, and the live result of the community moves by exactly one. */
final class SurveyJourney {
    private final URI origin;
    private final Checks checks;
    private final String community;

    SurveyJourney(URI origin, Checks checks, String community) {
        this.origin = origin;
        this.checks = checks;
        this.community = community;
    }

    /** @return the number of answers of the community afterwards */
    int run(String identity) {
        var resident = Visitor.resident(origin, identity);
        var wave = openWave(resident);
        int before = counted(resident, wave);
        var answers = answers(resident, wave);
        checks.equal(resident.post(path(wave), answers).status(), 201, "the first answer is taken");
        var second = resident.post(path(wave), answers);
        checks.equal(second.status(), 409, "a second answer is refused");
        checks.equal(second.text("rule"), "already-answered", "the refusal names its rule");
        int after = Eventually.sees(() -> counted(resident, wave), n -> n == before + 1);
        checks.equal(after, before + 1, "the live result moves by exactly one");
        return after;
    }

    /** After a restart the count is the same and the same person is still refused. */
    void holdsAfterRestart(String identity, int expected) {
        var resident = Visitor.resident(origin, identity);
        var wave = openWave(resident);
        int seen = Eventually.sees(() -> counted(resident, wave), n -> n == expected);
        checks.equal(seen, expected, "the live result is unchanged after kill -9");
        var again = resident.post(path(wave), answers(resident, wave));
        checks.equal(again.status(), 409, "the same person is still refused after kill -9");
    }

    static String openWave(Visitor visitor) {
        var waves = visitor.get("/api/survey/waves/open").requires(200).json().path("items");
        return waves.get(0).path("id").asString();
    }

    int counted(Visitor visitor, String wave) {
        return visitor.get("/api/survey/waves/" + wave + "/results?area=" + community)
                .requires(200)
                .json()
                .path("n")
                .asInt();
    }

    Map<String, Object> answers(Visitor visitor, String wave) {
        var questions = visitor.get("/api/survey/waves/" + wave)
                .requires(200)
                .json()
                .path("questionnaire")
                .path("definition");
        var given = new LinkedHashMap<String, Object>();
        questions.path("pages").forEach(page -> page.path("elements").forEach(each -> answer(each, given)));
        return Map.of(
                "community",
                community,
                "language",
                "zh-CN",
                "answers",
                given,
                "durationSeconds",
                95,
                "channel",
                "wechat");
    }

    static String path(String wave) {
        return "/api/survey/waves/" + wave + "/answers";
    }

    /** The first choice that counts everywhere; free text stays empty. */
    private static void answer(JsonNode question, Map<String, Object> given) {
        var name = question.path("name").asString();
        switch (question.path("type").asString()) {
            case "panel" -> question.path("elements").forEach(each -> answer(each, given));
            case "radiogroup", "dropdown" -> given.put(name, first(question.path("choices")));
            case "checkbox" -> given.put(name, List.of(first(question.path("choices"))));
            case "boolean" -> given.put(name, true);
            case "rating" -> given.put(name, question.path("rateMax").asInt(5));
            case "matrix" -> {
                var rows = new LinkedHashMap<String, Object>();
                question.path("rows")
                        .forEach(row -> rows.put(
                                String.valueOf(value(row)),
                                value(question.path("columns").get(0))));
                given.put(name, rows);
            }
            default -> {
                // text, comment, html: nothing to choose
            }
        }
    }

    /** Of the choices that keep the respondent within the population. */
    private static Object first(JsonNode choices) {
        return choices.valueStream()
                .filter(choice -> choice.path("x_eligible").asBoolean(true))
                .findFirst()
                .map(SurveyJourney::value)
                .orElseThrow();
    }

    private static Object value(JsonNode choice) {
        var value = choice.isObject() ? choice.path("value") : choice;
        return value.isNumber() ? value.numberValue() : value.asString();
    }
}
