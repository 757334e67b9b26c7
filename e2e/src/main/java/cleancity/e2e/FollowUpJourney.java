package cleancity.e2e;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The loop closes: whoever reported a problem says how it was handled, and it counts for the unit that handled it. */
final class FollowUpJourney {
    private static final String FOLDER = "/api/survey/follow-ups/";
    private static final Map<String, Object> RATING =
            Map.of("language", "zh-CN", "answers", Map.of("solved", "yes", "overall", 5), "durationSeconds", 20);

    private final RunningSystem system;
    private final Checks checks;

    FollowUpJourney(RunningSystem system, Checks checks) {
        this.system = system;
        this.checks = checks;
    }

    /** @param closedCase of the citizen's own */
    void run(String citizen, String closedCase) {
        var reporter = Visitor.resident(system.origin(), citizen);
        var asked = Eventually.sees(() -> asked(reporter, closedCase), each -> !each.isMissingNode());
        checks.that(!asked.isMissingNode(), "the reporter is asked about the closed case");
        var answers = FOLDER + asked.path("id").asString() + "/answers";
        var other = Visitor.resident(system.origin(), citizen + "-other").post(answers, RATING);
        checks.equal(other.text("rule"), "follow-up-not-yours", "nobody else is asked");
        checks.equal(reporter.post(answers, RATING).status(), 201, "the rating is taken");
        checks.equal(reporter.post(answers, RATING).status(), 409, "a second rating is refused");
        var office = Visitor.staff(system.origin(), "office", system.password("office"));
        var results = FOLDER + "results?wave=" + asked.path("wave").asString();
        int rated = Eventually.sees(
                () -> office.get(results)
                        .requires(200)
                        .json()
                        .path("items")
                        .valueStream()
                        .mapToInt(unit -> unit.path("n").asInt())
                        .sum(),
                n -> n > 0);
        checks.that(rated > 0, "the rating counts for the unit");
    }

    private static JsonNode asked(Visitor reporter, String closedCase) {
        var mine = reporter.get(FOLDER + "mine").requires(200).json().path("items");
        return mine.valueStream()
                .filter(each -> each.path("thing").asString().equals(closedCase))
                .findFirst()
                .orElseGet(() -> mine.path("none"));
    }
}
