package cleancity.survey.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.area.Area;
import cleancity.kernel.area.Areas;
import cleancity.kernel.model.Role;
import cleancity.kernel.testing.TestStores;
import cleancity.survey.form.FormReader;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.LinkStore;
import cleancity.survey.testing.RunningSurvey;
import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What hangs on the notice board leads where it should. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetTest {
    private static final String SHEETS = "/api/survey/waves/" + FirstStart.WAVE + "/sheets?area=";
    private static final Pattern LINK = Pattern.compile(Pattern.quote(RunningSurvey.ORIGIN + "/s/") + "([2-9A-Z]{7})");
    private static final float SCALE = 3;
    private static final float A4_HEIGHT = 841.89f;

    private final Areas areas = Areas.bundled();
    private RunningSurvey survey;

    @BeforeAll
    void begin() {
        survey = RunningSurvey.begin();
    }

    @AfterAll
    void end() {
        survey.close();
    }

    @Test
    void shouldLeadToWaveAndCommunity_whenASheetIsScannedOrTyped() throws Exception {
        var community = areas.communitiesUnder("445102").get(3);

        var reply = survey.office().get(SHEETS + community.code());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("content-type")).isEqualTo("application/pdf");
        try (var document = Loader.loadPDF(reply.bytes())) {
            var text = text(document, 1);
            var code = code(text);
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(text)
                    .contains(community.name())
                    .contains("群众满意度调查")
                    .contains("分钟")
                    .contains("创卫办")
                    .contains("调查时间");
            assertThat(scanned(document)).isEqualTo(drawn(RunningSurvey.ORIGIN + "/s/" + code));
            var link = survey.anybody().get("/api/survey/links/" + code.toLowerCase(java.util.Locale.ROOT));
            assertThat(link.json().path("wave").asString()).isEqualTo(FirstStart.WAVE);
            assertThat(link.json().path("community").path("code").asString()).isEqualTo(community.code());
            var followed = followed(code);
            assertThat(followed.statusCode()).isEqualTo(302);
            assertThat(followed.headers().firstValue("location"))
                    .contains("/surveys/" + FirstStart.WAVE + "?community=" + community.code());
        }
        assertThat(survey.anybody().get("/api/survey/links/ZZZZZZZ").rule()).isEqualTo("no-such-link");
    }

    @Test
    void shouldPrintEachCommunityOnce_whenADistrictIsAsked() throws Exception {
        var town = areas.children("445102").getFirst();
        var names = areas.communitiesUnder(town.code()).stream().map(Area::name).toList();

        var first = survey.office().get(SHEETS + town.code());
        var second = survey.staff(Role.INSPECTOR).get(SHEETS + "445102");

        try (var ofTown = Loader.loadPDF(first.bytes());
                var ofDistrict = Loader.loadPDF(second.bytes())) {
            assertThat(ofTown.getNumberOfPages()).isEqualTo(names.size());
            assertThat(ofDistrict.getNumberOfPages())
                    .isEqualTo(areas.communitiesUnder("445102").size());
            var codes = new HashSet<String>();
            for (int page = 1; page <= ofDistrict.getNumberOfPages(); page++) {
                codes.add(code(text(ofDistrict, page)));
            }
            assertThat(codes).hasSize(ofDistrict.getNumberOfPages());
            for (int page = 1; page <= names.size(); page++) {
                var text = text(ofTown, page);
                assertThat(text.replaceAll("\\s", "")).contains(names.get(page - 1));
                assertThat(codes).contains(code(text)); // printed again, still the same link
            }
        }
    }

    @Test
    void shouldRefuse_whenNobodyMayPrintOrNothingIsAsked() {
        assertThat(survey.resident("r").get(SHEETS + "4451").status()).isEqualTo(403);
        assertThat(survey.office().get(SHEETS + "999999").rule()).isEqualTo("no-such-area");
        assertThat(survey.office()
                        .get("/api/survey/waves/none/sheets?area=4451")
                        .rule())
                .isEqualTo("no-such-wave");
    }

    @Test
    void shouldGiveOneLink_whenManyPrintTogether() throws Exception {
        try (var mongo = TestStores.mongo();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var links = new ShortLinks(new LinkStore(mongo));
            var communities =
                    areas.communitiesUnder("445102").stream().map(Area::code).toList();
            var running = new ArrayList<Future<List<String>>>();
            for (int i = 0; i < 8; i++) {
                running.add(threads.submit(() -> links.of("w", communities).values().stream()
                        .map(link -> link.code())
                        .sorted()
                        .toList()));
            }

            var first = running.getFirst().get();
            assertThat(first).hasSize(communities.size()).doesNotHaveDuplicates();
            for (var each : running) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
    }

    @Test
    void shouldPromiseThreeMinutes_whenTheFirstQuestionnaireAsks() {
        assertThat(AnswerTime.minutes(FormReader.read(FirstStart.definition()))).isEqualTo(3);
    }

    private HttpResponse<String> followed(String code) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + survey.service().port() + "/s/" + code))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String text(PDDocument document, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(document);
    }

    private static String code(String text) {
        var found = LINK.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    /** The modules of the code as they are seen on the rendered page. */
    private static List<String> scanned(PDDocument document) throws IOException {
        var image = new PDFRenderer(document).renderImage(0, SCALE);
        int size = QrCode.encodeText(RunningSurvey.ORIGIN + "/s/2222222", QrCode.Ecc.QUARTILE).size;
        float module = SheetPdf.QR_SIZE / size;
        var rows = new ArrayList<String>();
        for (int row = 0; row < size; row++) {
            var line = new StringBuilder();
            for (int column = 0; column < size; column++) {
                float x = SheetPdf.QR_X + (column + 0.5f) * module;
                float y = A4_HEIGHT - SheetPdf.QR_Y - SheetPdf.QR_SIZE + (row + 0.5f) * module;
                line.append(dark(image, x * SCALE, y * SCALE) ? '#' : '.');
            }
            rows.add(line.toString());
        }
        return rows;
    }

    private static boolean dark(BufferedImage image, float x, float y) {
        return (image.getRGB(Math.round(x), Math.round(y)) & 0xFF) < 128;
    }

    private static List<String> drawn(String address) {
        var code = QrCode.encodeText(address, QrCode.Ecc.QUARTILE);
        var rows = new ArrayList<String>();
        for (int row = 0; row < code.size; row++) {
            var line = new StringBuilder();
            for (int column = 0; column < code.size; column++) {
                line.append(code.getModule(column, row) ? '#' : '.');
            }
            rows.add(line.toString());
        }
        return rows;
    }
}
