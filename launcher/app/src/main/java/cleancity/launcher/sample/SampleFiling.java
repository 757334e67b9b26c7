package cleancity.launcher.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

/** The eleven documents: some accepted, some in review, one given back, some late. */
final class SampleFiling {
    private static final int HANDED_IN = 8;
    private static final int ACCEPTED = 5;
    private static final byte[] PAPER = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """.getBytes(StandardCharsets.US_ASCII);

    private final PublicApi office;

    SampleFiling(PublicApi office) {
        this.office = office;
    }

    int make(LocalDate today) {
        int n = 0;
        for (var document : office.get("/api/evaluation/documents").path("items")) {
            var path = "/api/evaluation/documents/" + document.path("kind").asString();
            office.put(
                    path + "/plan",
                    Map.of(
                            "owner", SampleOffice.owner(n),
                            "dueOn",
                                    today.plusDays(n < HANDED_IN ? 30 - 3L * n : 4L * n - 44)
                                            .toString()));
            if (n < HANDED_IN) {
                handIn(path, n);
            }
            n++;
        }
        return n;
    }

    private void handIn(String path, int n) {
        office.post(
                path + "/versions?name=" + PublicApi.encoded("【样例】第%d份材料.pdf".formatted(n + 1)),
                "application/octet-stream",
                PAPER);
        if (n < ACCEPTED) {
            office.post(path + "/judgement", Map.of("accepted", true));
        } else if (n == ACCEPTED) {
            office.post(path + "/judgement", Map.of("accepted", false, "note", "【样例】缺少去年的数据，请补充。"));
        }
    }
}
