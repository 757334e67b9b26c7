package cleancity.complaint.desk;

import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.store.BoundingBox;
import cleancity.complaint.store.CaseFilter;
import cleancity.kernel.http.Call;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.DateTimeException;
import java.time.Instant;

/** The one way a request says which cases it means. */
public final class Filters {
    private Filters() {}

    public static CaseFilter of(Call call) {
        return new CaseFilter(
                call.query("status").map(CaseStatus::ofWire).orElse(null),
                call.query("area").orElse(null),
                call.query("category").orElse(null),
                call.query("group").orElse(null),
                call.query("unit").orElse(null),
                call.query("due")
                        .map(due -> due.equals("overdue") ? CaseFilter.Due.OVERDUE : CaseFilter.Due.AT_RISK)
                        .orElse(null),
                call.query("from").map(text -> instant("from", text)).orElse(null),
                call.query("to").map(text -> instant("to", text)).orElse(null),
                call.query("bbox").map(Filters::box).orElse(null),
                call.query("q")
                        .map(String::strip)
                        .filter(words -> !words.isEmpty())
                        .orElse(null));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new Refusal.Invalid(name, CommonRule.INVALID_REQUEST);
        }
    }

    private static BoundingBox box(String text) {
        try {
            return BoundingBox.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("bbox", CommonRule.INVALID_REQUEST);
        }
    }
}
