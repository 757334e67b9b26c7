package cleancity.complaint;

import static cleancity.complaint.Running.ok;
import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.StoredText;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks to be forgotten is in no collection any more, not even in what was kept to answer repetitions. */
@Tag("security")
class ForgottenTest {
    private static final String WORDS = "榕树下第三家卖鱼丸的";
    private static final String CORRECTED = "其实是第四家卖牛杂的";
    private static final String JOINED = "我也天天被挡住";
    private static final String PHONE = "13800007788";
    private static final String WRITER = "r-planted-writer";
    private static final String JOINER = "r-planted-joiner";

    @Test
    void shouldBeNowhere_whenTheReporterAndTheOneWhoJoinedAreForgotten() {
        try (var running = new Running()) {
            var id = filed(running);
            var joins = Map.of("text", JOINED, "photoIds", List.of());
            ok(running.resident(JOINER).post("/api/complaint/cases/" + id + "/joins", joins));
            ok(running.act(running.inspector(), id, "verify"));
            ok(running.resident(WRITER).post("/api/complaint/reports/mine/" + id, Map.of("text", CORRECTED)));
            ok(running.act(running.office(), id, "file"));
            assertThat(StoredText.find(running.database, List.of(CORRECTED)))
                    .as("it can be found at all")
                    .isNotEmpty();

            ok(running.resident(WRITER).delete("/api/complaint/reports/mine/" + id));
            ok(running.resident(JOINER).delete("/api/complaint/reports/mine/" + id));

            assertThat(StoredText.find(running.database, List.of(WORDS, CORRECTED, JOINED, PHONE)))
                    .isEmpty();
            assertThat(StoredText.find(running.database, List.of(WRITER, JOINER)))
                    .as("the book of steps holds random ids and no words")
                    .allMatch(place -> place.startsWith("ledger: "));
        }
    }

    private static String filed(Running running) {
        var report = Running.report(116.6226, 23.6567);
        report.put("text", WORDS);
        report.put("contact", Map.of("phone", PHONE, "name", "郑"));
        report.put("photoIds", List.of(running.photo(running.resident(WRITER))));
        return ok(running.resident(WRITER).post("/api/complaint/reports", report))
                .json()
                .path("caseId")
                .asString();
    }
}
