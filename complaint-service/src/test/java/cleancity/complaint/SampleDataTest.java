package cleancity.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.demo.SampleSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SampleDataTest {
    @Test
    void shouldShowEveryStatusAndDistrict_whenSampleIsMade() {
        try (var running = new Running()) {
            var settings = new SampleSettings(7, 3_000, Duration.ofDays(92), Instant.now());
            long before = System.nanoTime();

            int made = ComplaintService.sample(running.config(), running.platform, settings, (_, _) -> {});
            int again = ComplaintService.sample(running.config(), running.platform, settings, (_, _) -> {});
            var took = Duration.ofNanos(System.nanoTime() - before);

            assertThat(made).isEqualTo(3_000);
            assertThat(again).isZero();
            assertThat(took).isLessThan(Duration.ofSeconds(60));
            var counts =
                    running.office().get("/api/complaint/desk/summary").json().path("counts");
            assertThat(new HashSet<>(counts.propertyNames()))
                    .containsExactlyInAnyOrder(
                            "received", "verified", "filed", "dispatched", "handling", "handled", "closed", "voided");
            for (var district : new String[] {"445102", "445103", "445122"}) {
                var page = running.office()
                        .get("/api/complaint/desk/cases?area=" + district)
                        .json()
                        .path("items");
                assertThat(page.size()).isEqualTo(20);
                assertThat(page.get(0).path("sample").asBoolean()).isTrue();
                assertThat(page.get(0).path("text").asString()).startsWith("【样例】");
            }
            System.out.println("sample took " + took + " " + counts);
        }
    }
}
