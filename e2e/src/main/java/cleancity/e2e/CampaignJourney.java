package cleancity.e2e;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The last place of a shift, the waiting list behind it, and the promotion when somebody cancels. */
final class CampaignJourney {
    private static final String MINE = "/api/campaign/sign-ups/mine";

    private final URI origin;
    private final Checks checks;

    CampaignJourney(URI origin, Checks checks) {
        this.origin = origin;
        this.checks = checks;
    }

    /** @return id of the shift, now full */
    String run(String prefix) {
        var looking = Visitor.resident(origin, prefix + "-0");
        var shift = smallestShift(looking);
        var id = shift.path("id").asString();
        int free = shift.path("capacity").asInt() - shift.path("taken").asInt();
        var taken = new LinkedHashMap<String, Visitor>();
        for (int i = 0; i < free; i++) {
            var volunteer = Visitor.resident(origin, prefix + "-taker-" + i);
            var signUp = signUp(volunteer, id);
            checks.equal(
                    signUp.path("state").asString(), "confirmed", "place " + (i + 1) + " of " + free + " is taken");
            taken.put(signUp.path("id").asString(), volunteer);
        }
        var first = Visitor.resident(origin, prefix + "-first");
        var second = Visitor.resident(origin, prefix + "-second");
        var firstInLine = signUp(first, id);
        var secondInLine = signUp(second, id);
        checks.equal(firstInLine.path("state").asString(), "waiting", "the next one waits");
        checks.that(
                secondInLine.path("position").asInt()
                        == firstInLine.path("position").asInt() + 1,
                "the line is in order");
        var leaving = taken.entrySet().iterator().next();
        leaving.getValue()
                .post("/api/campaign/sign-ups/" + leaving.getKey() + "/cancel", Map.of())
                .requires(200);
        checks.equal(stateOf(first, firstInLine), "confirmed", "a cancellation promotes the first in line");
        checks.equal(stateOf(second, secondInLine), "waiting", "the second in line still waits");
        return id;
    }

    /** The shift as it is now: never more taken than there are places. */
    JsonNode look(String shift) {
        var visitor = Visitor.resident(origin, "looking-again");
        var found = shifts(visitor)
                .valueStream()
                .filter(each -> each.path("id").asString().equals(shift))
                .findFirst()
                .orElseThrow();
        checks.that(found.path("taken").asInt() <= found.path("capacity").asInt(), "never oversold");
        return found;
    }

    private JsonNode smallestShift(Visitor visitor) {
        return shifts(visitor)
                .valueStream()
                .filter(each ->
                        each.path("taken").asInt() < each.path("capacity").asInt())
                .min(Comparator.comparingInt(each ->
                        each.path("capacity").asInt() - each.path("taken").asInt()))
                .orElseThrow();
    }

    private static JsonNode shifts(Visitor visitor) {
        var campaigns =
                visitor.get("/api/campaign/campaigns").requires(200).json().path("items");
        var campaign = campaigns.get(0).path("id").asString();
        return visitor.get("/api/campaign/campaigns/" + campaign)
                .requires(200)
                .json()
                .path("shifts");
    }

    private static JsonNode signUp(Visitor volunteer, String shift) {
        var body = Map.of("riskAccepted", true, "birthYear", 1990);
        return volunteer
                .post("/api/campaign/shifts/" + shift + "/sign-ups", body)
                .requires(201)
                .json();
    }

    private static String stateOf(Visitor volunteer, JsonNode signUp) {
        var id = signUp.path("id").asString();
        return volunteer
                .get(MINE)
                .requires(200)
                .json()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString().equals(id))
                .map(each -> each.path("state").asString())
                .findFirst()
                .orElse("gone");
    }
}
