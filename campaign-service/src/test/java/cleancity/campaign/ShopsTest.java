package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShopsTest {
    @Test
    void shouldShowHowAStreetKeepsItsPledges_whenPatrolsHaveLooked() {
        try (var running = Running.empty()) {
            var staff = running.office();
            var shop = staff.post("/api/campaign/shops", Map.of("name", "陈记牛肉火锅", "area", "445102010", "street", "太平路"))
                    .json()
                    .path("id")
                    .asString();
            var fine = Map.of("id", "check-0001", "clean", true, "green", true, "orderly", true);
            var dirty = Map.of("id", "check-0002", "clean", false, "green", true, "orderly", true);
            staff.post("/api/campaign/shops/" + shop + "/checks", fine);
            staff.post("/api/campaign/shops/" + shop + "/checks", fine);
            staff.post("/api/campaign/shops/" + shop + "/checks", dirty);

            var street = running.anonymous()
                    .get("/api/campaign/streets?area=445102")
                    .json()
                    .path("items")
                    .get(0);

            assertThat(street.path("street").asString()).isEqualTo("太平路");
            assertThat(street.path("checks").asInt()).isEqualTo(2);
            assertThat(street.path("kept").asInt()).isEqualTo(1);
            assertThat(running.someone()
                            .post("/api/campaign/shops/" + shop + "/checks", fine)
                            .status())
                    .isEqualTo(403);
        }
    }
}
