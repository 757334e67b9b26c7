package cleancity.e2e;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** From a citizen's report of 店铺占道经营 to a close that somebody else has verified. */
final class ComplaintJourney {
    private static final Map<String, Object> PLACE = Map.of("lng", 116.6321, "lat", 23.6612, "system", "wgs84");
    private static final String DESK = "/api/complaint/desk/cases/";

    private final RunningSystem system;
    private final Checks checks;

    ComplaintJourney(RunningSystem system, Checks checks) {
        this.system = system;
        this.checks = checks;
    }

    /** @return id of the case, closed */
    String run(String identity) {
        URI origin = system.origin();
        var citizen = Visitor.resident(origin, identity);
        var office = staff("office");
        var inspector = staff("inspector");
        var id = report(citizen);
        checks.equal(status(citizen, id), "received", "the report becomes a case");
        act(inspector, id, "verify", Map.of("note", "现场属实"));
        act(office, id, "file", Map.of("severity", "normal"));
        var unit = desk(office, id).path("suggestedUnit").asString("");
        checks.that(!unit.isEmpty(), "the routing table names a unit");
        act(office, id, "dispatch", Map.of("unit", unit));
        var handler = staff("handler1"); // of the bureau such cases are routed to
        act(handler, id, "start", Map.of());
        var bare = tryAct(handler, id, "finish", Map.of("note", "已清理"));
        checks.that(bare.status() == 422 || bare.status() == 400, "finishing without an after-photo is refused");
        act(handler, id, "finish", Map.of("note", "已清理", "photoIds", List.of(photo(handler)), "place", PLACE));
        var own = tryAct(handler, id, "approve-close", Map.of());
        checks.that(own.status() == 403 || own.status() == 422, "the handler cannot verify their own work");
        act(inspector, id, "approve-close", Map.of("note", "核查通过"));
        checks.equal(status(citizen, id), "closed", "somebody else verified the close");
        holdsAfterRestart(citizen, id);
        return id;
    }

    void holdsAfterRestart(Visitor reader, String id) {
        var timeline =
                reader.get("/api/complaint/cases/" + id).requires(200).json().path("timeline");
        var reached =
                timeline.valueStream().map(each -> each.path("to").asString("")).toList();
        checks.that(
                reached.containsAll(List.of("verified", "filed", "dispatched", "handling", "handled", "closed")),
                "every step is on the timeline, seen " + reached);
    }

    private String report(Visitor citizen) {
        var category = citizen.get("/api/complaint/categories")
                .requires(200)
                .json()
                .path("groups")
                .valueStream()
                .flatMap(group -> group.path("items").valueStream())
                .filter(item -> item.path("popularName").asString().equals("店铺占道经营"))
                .findFirst()
                .orElseThrow();
        var report = new LinkedHashMap<String, Object>(Map.of(
                "category",
                category.path("code").asString(),
                "text",
                "店铺把货摆到人行道上",
                "place",
                PLACE,
                "address",
                "太平路",
                "photoIds",
                List.of(photo(citizen)),
                "anonymous",
                true));
        var key = UUID.randomUUID().toString();
        var first = citizen.post("/api/complaint/reports", report, key).requires(201);
        var again = citizen.post("/api/complaint/reports", report, key).requires(201);
        checks.equal(again.text("caseId"), first.text("caseId"), "a repeated report is the same case");
        checks.that(!first.text("number").isEmpty(), "the case has a number");
        return first.text("caseId");
    }

    private static String photo(Visitor visitor) {
        return visitor.postBytes("/api/complaint/photos", "image/jpeg", Pictures.jpeg())
                .requires(201)
                .text("id");
    }

    private static JsonNode desk(Visitor staff, String id) {
        return staff.get(DESK + id).requires(200).json();
    }

    private void act(Visitor staff, String id, String action, Map<String, Object> with) {
        checks.equal(tryAct(staff, id, action, with).requires(200).status(), 200, action);
    }

    private static Reply tryAct(Visitor staff, String id, String action, Map<String, Object> with) {
        var body = new LinkedHashMap<>(with);
        body.put("action", action);
        body.put("version", desk(staff, id).path("version").asInt());
        return staff.post(DESK + id + "/actions", body);
    }

    private static String status(Visitor citizen, String id) {
        return citizen.get("/api/complaint/cases/" + id).requires(200).text("status");
    }

    private Visitor staff(String username) {
        return Visitor.staff(system.origin(), username, system.password(username));
    }
}
