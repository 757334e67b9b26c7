package cleancity.complaint.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A case with everything that belongs to it. Immutable; each step gives the next version.
 *
 * @param number for people to read out
 * @param version grows by one with every change
 * @param reporters the first reporter, then those who joined, in their order
 */
public record CaseFile(
        String id,
        String number,
        long version,
        Report report,
        Progress progress,
        Clocks clocks,
        List<Reporter> reporters,
        List<TimelineEntry> timeline) {
    public CaseFile {
        reporters = List.copyOf(reporters);
        timeline = List.copyOf(timeline);
    }

    public CaseStatus status() {
        return progress.status();
    }

    /** Whether they asked for it: as its reporter or as one who joined. */
    public boolean isReportedBy(String residentId) {
        return reporters.stream().anyMatch(reporter -> reporter.id().equals(residentId));
    }

    /** Whether the words of the report are theirs: only then are the reporter's steps, too. */
    public boolean isWrittenBy(String residentId) {
        return report.source() != Source.INSPECTION
                && !reporters.isEmpty()
                && reporters.getFirst().id().equals(residentId);
    }

    /** Whether they joined somebody else's case. They are told of it and may leave; its steps are not theirs. */
    public boolean isJoinedBy(String residentId) {
        return isReportedBy(residentId) && !isWrittenBy(residentId);
    }

    /** How many joined the first reporter. */
    public int joined() {
        return report.source() == Source.INSPECTION ? reporters.size() : Math.max(0, reporters.size() - 1);
    }

    /** What comes first on the board: urgency, supervision, and how many people ask. */
    public int priority() {
        int urgent = progress.severity() == Severity.URGENT ? 50 : 0;
        return urgent + 20 * progress.supervision() + Math.min(joined(), 30);
    }

    public List<String> reporterIds() {
        return reporters.stream().map(Reporter::id).distinct().toList();
    }

    /** All photos of a case: of the report, of those who joined and of the steps. */
    public List<String> allPhotoIds() {
        var all = new ArrayList<>(report.photoIds());
        reporters.forEach(reporter -> all.addAll(reporter.photoIds()));
        timeline.forEach(entry -> all.addAll(entry.photoIds()));
        return all.stream().distinct().toList();
    }

    public CaseFile next(Progress progress, Clocks clocks, TimelineEntry entry) {
        var longer = new ArrayList<>(timeline);
        longer.add(entry);
        return new CaseFile(id, number, version + 1, report, progress, clocks, reporters, longer);
    }

    public CaseFile withReporters(List<Reporter> others) {
        return new CaseFile(id, number, version + 1, report, progress, clocks, others, timeline);
    }

    public CaseFile withReport(Report other) {
        return new CaseFile(id, number, version + 1, other, progress, clocks, reporters, timeline);
    }
}
