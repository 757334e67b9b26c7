package cleancity.complaint.statistics;

import cleancity.complaint.facts.Closed;
import cleancity.complaint.facts.Reported;
import cleancity.complaint.facts.Transitioned;
import cleancity.complaint.model.CaseOutline;
import cleancity.complaint.model.CaseStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One case rebuilt from the facts in the book, step by step. */
final class ReplayedCase {
    private final Reported reported;
    private CaseStatus status = CaseStatus.RECEIVED;
    private boolean merged;
    private boolean filed;
    private int extensions;
    private int reworks;
    private int supervision;
    private @Nullable String unit;
    private @Nullable Instant due;
    private @Nullable Boolean onTime;
    private @Nullable Instant dispatchedAt;
    private @Nullable Instant finishedAt;

    ReplayedCase(Reported reported) {
        this.reported = reported;
    }

    void step(Transitioned fact) {
        status = CaseStatus.ofWire(fact.to());
        unit = fact.unit();
        due = fact.due();
        supervision = fact.supervision();
        onTime = fact.onTime();
        switch (fact.action()) {
            case "file" -> filed = true;
            case "dispatch" -> dispatchedAt = fact.at();
            case "finish" -> finishedAt = fact.at();
            case "rework" -> reworks++;
            case "approve-extension" -> extensions++;
            case "merge" -> merged = true;
            case "unmerge" -> merged = false;
            default -> {
                // the status says it all
            }
        }
    }

    void closed(Closed fact) {
        onTime = fact.onTime();
    }

    CaseOutline outline() {
        return new CaseOutline(
                reported.area(),
                reported.category(),
                reported.group(),
                unit,
                status,
                merged,
                filed,
                reported.reportedAt(),
                due,
                onTime,
                extensions,
                reworks,
                supervision,
                dispatchedAt,
                finishedAt);
    }
}
