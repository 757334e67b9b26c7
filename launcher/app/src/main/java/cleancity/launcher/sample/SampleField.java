package cleancity.launcher.sample;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** What patrols bring home: sheets about mosquito larvae, and shops that keep their pledge or do not. */
final class SampleField {
    private static final List<String> SHOPS = List.of("牛肉火锅店", "粿条店", "便利店", "五金店", "理发店", "茶叶店");
    private static final double KEPT = 0.85;

    private final PublicApi inspector;
    private final Random random;

    SampleField(PublicApi inspector, Random random) {
        this.inspector = inspector;
        this.random = random;
    }

    int make(List<SampleTown> towns) {
        int made = 0;
        for (var town : towns) {
            var communities = inspector.get("/api/areas?parent=" + town.code()).path("items");
            for (int i = 0; i < Math.min(2, communities.size()); i++) {
                sheet(communities.get(i).path("code").asString(), town.moved(i));
                made++;
            }
            for (int i = 0; i < 3; i++) {
                shop(town, SHOPS.get(random.nextInt(SHOPS.size())), i);
                made++;
            }
        }
        return made;
    }

    private void sheet(String community, SampleTown near) {
        int containers = 30 + random.nextInt(40);
        int positive = random.nextInt(8);
        inspector.post(
                "/api/campaign/mosquito/sheets",
                Map.of(
                        "id",
                        "sample-sheet-" + community,
                        "community",
                        community,
                        "houses",
                        100,
                        "positiveHouses",
                        Math.min(100, positive),
                        "containers",
                        containers,
                        "positiveContainers",
                        positive,
                        "place",
                        Map.of("lng", near.lng(), "lat", near.lat())));
    }

    private void shop(SampleTown town, String kind, int n) {
        var shop = inspector.post(
                "/api/campaign/shops",
                Map.of(
                        "name",
                        "【样例】%s%d号%s".formatted(town.name(), n + 1, kind),
                        "area",
                        town.code(),
                        "street",
                        "中心路"));
        var id = shop.path("id").asString();
        for (int round = 0; round < 2; round++) {
            inspector.post(
                    "/api/campaign/shops/" + id + "/checks",
                    Map.of(
                            "id", "sample-check-%s-%d".formatted(id, round),
                            "clean", random.nextDouble() < KEPT,
                            "green", random.nextDouble() < KEPT,
                            "orderly", random.nextDouble() < KEPT));
        }
    }
}
