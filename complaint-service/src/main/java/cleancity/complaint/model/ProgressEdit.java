package cleancity.complaint.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Collects what one step changes, so that a step is written as what it does. Not shared, not kept. */
final class ProgressEdit {
    CaseStatus status;
    Severity severity;

    @Nullable
    String unit;

    @Nullable
    String handler;

    int supervision;
    int reworks;
    int extensions;
    int reopenings;

    @Nullable
    String mergedInto;

    @Nullable
    CaseStatus before;

    @Nullable
    Instant filedAt;

    @Nullable
    Instant dispatchedAt;

    @Nullable
    Instant finishedAt;

    @Nullable
    Instant closedAt;

    @Nullable
    Boolean onTime;

    ProgressEdit(Progress from) {
        status = from.status();
        severity = from.severity();
        unit = from.unit();
        handler = from.handler();
        supervision = from.supervision();
        reworks = from.reworks();
        extensions = from.extensions();
        reopenings = from.reopenings();
        mergedInto = from.mergedInto();
        before = from.before();
        filedAt = from.filedAt();
        dispatchedAt = from.dispatchedAt();
        finishedAt = from.finishedAt();
        closedAt = from.closedAt();
        onTime = from.onTime();
    }

    Progress done() {
        return new Progress(
                status,
                severity,
                unit,
                handler,
                supervision,
                reworks,
                extensions,
                reopenings,
                mergedInto,
                before,
                filedAt,
                dispatchedAt,
                finishedAt,
                closedAt,
                onTime);
    }
}
