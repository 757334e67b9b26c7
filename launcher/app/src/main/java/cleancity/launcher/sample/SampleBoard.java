package cleancity.launcher.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Last month's ranking made final and appealed, and a unit proposed for the black list and told. */
final class SampleBoard {
    private static final int EVIDENCE = 3;
    private static final int REPLY_DAYS = 5;

    private final PublicApi office;

    SampleBoard(PublicApi office) {
        this.office = office;
    }

    int make(YearMonth lastMonth) {
        for (var by : List.of("district", "town", "unit")) {
            office.post("/api/complaint/desk/rankings/%s/freeze?by=%s".formatted(lastMonth, by), Map.of());
        }
        office.post(
                "/api/complaint/desk/rankings/%s/appeals?by=district".formatted(lastMonth),
                Map.of("key", "445122", "text", "【样例】三起案件系暴雨所致，请复核。"));
        var cases = new ArrayList<String>();
        for (var each : office.get("/api/complaint/desk/cases?unit=chengzongju&limit=" + EVIDENCE)
                .path("items")) {
            cases.add(each.path("id").asString());
        }
        var listing = office.post(
                "/api/complaint/desk/board",
                Map.of(
                        "kind", "black",
                        "unit", "chengzongju",
                        "title", "【样例】市场周边占道经营反复",
                        "reason", "【样例】本季度同一路段占道经营反复出现，三起超过时限。",
                        "caseIds", cases,
                        "photoIds", List.of()));
        office.post(
                "/api/complaint/desk/board/%s/actions"
                        .formatted(listing.path("id").asString()),
                Map.of("action", "notify", "note", "【样例】请于期限内提出申辩。", "replyDays", REPLY_DAYS, "version", 0));
        return 4;
    }
}
