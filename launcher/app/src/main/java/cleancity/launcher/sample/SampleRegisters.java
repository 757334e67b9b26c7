package cleancity.launcher.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** Places of every register in every town, most of them looked at this month, some with something wrong. */
final class SampleRegisters {
    private static final double LOOKED_AT = 0.7;
    private static final double FAILS = 0.12;

    /** A patrol's own name is chosen by the device: one of a place serves as well as another. */
    private static final int ID = 64;

    private final PublicApi inspector;
    private final Random random;

    SampleRegisters(PublicApi inspector, Random random) {
        this.inspector = inspector;
        this.random = random;
    }

    int make(List<SampleTown> towns) {
        int places = 0;
        for (var register : inspector.get("/api/evaluation/registers").path("items")) {
            for (var town : towns) {
                int here = 1 + random.nextInt(2);
                for (int i = 1; i <= here; i++) {
                    add(register, town.moved(places % 9), i);
                    places++;
                }
            }
        }
        return places;
    }

    private void add(JsonNode register, SampleTown town, int number) {
        var place = inspector.post(
                "/api/evaluation/registers/" + register.path("id").asString() + "/places",
                Map.of(
                        "name", "【样例】%s%s%d号".formatted(town.name(), shortName(register), number),
                        "area", town.code(),
                        "address", town.name() + "中心路" + (10 * number) + "号",
                        "place", Map.of("lng", town.lng(), "lat", town.lat())));
        if (random.nextDouble() < LOOKED_AT) {
            patrol(register, place.path("id").asString());
        }
    }

    private void patrol(JsonNode register, String place) {
        var checks = register.path("checks");
        boolean fails = random.nextDouble() < FAILS;
        var failed = fails
                ? List.of(checks.get(random.nextInt(checks.size())).path("id").asString())
                : List.of();
        inspector.post(
                "/api/evaluation/places/" + place + "/patrols",
                Map.of(
                        "id",
                        place.substring(0, Math.min(ID, place.length())),
                        "failed",
                        failed,
                        "note",
                        fails ? "【样例】现场不合格" : "【样例】合格"));
    }

    private static String shortName(JsonNode register) {
        return register.path("name").path("zh-CN").asString().replaceAll("（.*）", "");
    }
}
