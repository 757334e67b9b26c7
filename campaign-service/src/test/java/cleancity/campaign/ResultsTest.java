package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cleancity.kernel.testing.Http;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What came of a campaign, and where campaigns are, over HTTP. */
class ResultsTest {
    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    @Test
    void shouldShowPhotosFiguresAndAReport_whenACampaignIsReported() throws IOException {
        try (var running = Running.empty()) {
            var office = running.office();
            var starts = Instant.ofEpochSecond((Instant.now().getEpochSecond() / QUARTER + 1) * QUARTER);
            var ends = starts.plusSeconds(QUARTER);
            var campaign = published(
                    running, Drafts.cleaningDay().shift(starts, ends, 3).shiftWith("cutOffAt", starts.toString()));
            var shift = campaign.path("shifts").get(0).path("id").asString();
            var id = campaign.path("id").asString();
            var signUp = json(
                            running.someone()
                                    .post("/api/campaign/shifts/" + shift + "/sign-ups", Map.of("riskAccepted", true)),
                            201)
                    .path("id")
                    .asString();
            running.clock.moveTo(ends.plusSeconds(60));
            await().untilAsserted(() -> assertThat(running.anonymous()
                            .get("/api/campaign/campaigns/" + id + "/results")
                            .status())
                    .isEqualTo(200));
            var there = Map.of("checkedInAt", starts.toString(), "checkedOutAt", ends.toString());
            json(office.post("/api/campaign/desk/sign-ups/" + signUp + "/attendance", there), 200);
            var photos = "/api/campaign/desk/campaigns/" + id + "/photos";
            var before = json(office.post(photos + "?moment=before", "image/png", png()), 201);
            var after = json(office.post(photos + "?moment=after", "image/png", png()), 201);
            var hidden = json(office.post(photos + "?moment=after", "image/png", png()), 201);
            assertThat(office.post(photos + "?moment=after", "image/jpeg", "GIF89a".getBytes(StandardCharsets.UTF_8))
                            .rule())
                    .isEqualTo("photo-kind");
            assertThat(running.someone()
                            .post(photos + "?moment=after", "image/png", png())
                            .status())
                    .isEqualTo(403);
            var path = "/api/campaign/desk/campaigns/" + id + "/report";
            var mixedUp = report(after, before);
            assertThat(office.post(path, mixedUp).rule()).isEqualTo("unknown-photo");

            assertThat(office.post(path, report(before, after)).status()).isEqualTo(204);

            var results = json(running.anonymous().get("/api/campaign/campaigns/" + id + "/results"), 200);
            assertThat(results.path("people").asInt()).isEqualTo(1);
            assertThat(results.path("minutes").asInt()).isEqualTo(15);
            assertThat(results.path("report").path("bags").asInt()).isEqualTo(46);
            assertThat(photo(running, after)).isEqualTo(200);
            assertThat(photo(running, hidden)).as("not in the report").isEqualTo(404);
            assertThat(json(office.get(photos + "?limit=2"), 200).path("items").size())
                    .isEqualTo(2);
            var pdf = office.get(path + ".pdf");
            assertThat(pdf.status()).isEqualTo(200);
            try (var document = Loader.loadPDF(pdf.bytes())) {
                assertThat(new PDFTextStripper().getText(document))
                        .contains("活动总结：周末清洁日", "到场 1 人，服务 0.3 小时", "清理垃圾 46 袋");
            }
        }
    }

    @Test
    void shouldFindCampaignsOnTheMap_whenTheBoxHoldsThem() {
        try (var running = Running.empty()) {
            var here = published(running, Drafts.ofPlaces(3).with("point", Map.of("lng", 116.62, "lat", 23.65)));
            published(running, Drafts.ofPlaces(3).with("point", Map.of("lng", 117.5, "lat", 23.65)));
            published(running, Drafts.ofPlaces(3));

            var map = json(running.anonymous().get("/api/campaign/map?bbox=116.5,23.5,116.8,23.8"), 200);

            assertThat(map.path("features").size()).isEqualTo(1);
            var feature = map.path("features").get(0);
            assertThat(feature.path("properties").path("id").asString())
                    .isEqualTo(here.path("id").asString());
            assertThat(feature.path("geometry").path("coordinates").get(0).asDouble())
                    .isEqualTo(116.62);
            assertThat(map.path("complete").asBoolean()).isTrue();
            assertThat(running.anonymous()
                            .get("/api/campaign/map?bbox=116.8,23.5,116.5,23.8")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void shouldPutSheetsOnTheMap_whenTheyHaveAPlace() {
        try (var running = Running.empty()) {
            var sheet = Map.of(
                    "id", "sheet-map-1",
                    "community", "445102007002",
                    "houses", 100,
                    "positiveHouses", 4,
                    "containers", 60,
                    "positiveContainers", 6,
                    "place", Map.of("lng", 116.63, "lat", 23.66));
            json(running.office().post("/api/campaign/mosquito/sheets", sheet), 201);
            var map = json(running.office().get("/api/campaign/mosquito/map?bbox=116,23,117,24"), 200);
            var weeks = "/api/campaign/mosquito/communities/445102007002/weeks";
            var row = json(running.anonymous().get(weeks), 200).path("items");

            assertThat(map.path("features").size()).isEqualTo(1);
            assertThat(map.path("features")
                            .get(0)
                            .path("properties")
                            .path("sheetId")
                            .asString())
                    .isEqualTo("sheet-map-1");
            assertThat(row.get(0).path("breteau").asDouble()).isEqualTo(6.0);
            assertThat(running.someone()
                            .get("/api/campaign/mosquito/map?bbox=116,23,117,24")
                            .status())
                    .isEqualTo(403);
        }
    }

    private static Map<String, Object> report(JsonNode before, JsonNode after) {
        return Map.of(
                "bags",
                46,
                "spots",
                7,
                "beforePhotoIds",
                List.of(before.path("id").asString()),
                "afterPhotoIds",
                List.of(after.path("id").asString()),
                "complaintIds",
                List.of("case-1"));
    }

    private static int photo(Running running, JsonNode photo) {
        return running.anonymous()
                .get("/api/campaign/photos/" + photo.path("id").asString())
                .status();
    }

    private static JsonNode published(Running running, Drafts drafts) {
        var campaign = json(running.office().post("/api/campaign/desk/campaigns", drafts.json()), 201);
        json(
                running.office()
                        .post(
                                "/api/campaign/desk/campaigns/"
                                        + campaign.path("id").asString() + "/publish",
                                "{}"),
                200);
        return campaign;
    }

    private static byte[] png() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static JsonNode json(Http.Reply reply, int status) {
        assertThat(reply.status())
                .as(() -> new String(reply.bytes(), StandardCharsets.UTF_8))
                .isEqualTo(status);
        return reply.json();
    }
}
