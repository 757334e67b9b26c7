package cleancity.complaint.facts;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.CloseOutRule;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.model.TimeRules;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.ids.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells as facts what happened to a case. */
public final class CaseFacts {
    private final Ids ids;
    private final TimeRules time;
    private final CloseOutRule closeOut;

    public CaseFacts(Ids ids, TimeRules time, CloseOutRule closeOut) {
        this.ids = ids;
        this.time = time;
        this.closeOut = closeOut;
    }

    public Fact reported(CaseFile file) {
        var report = file.report();
        var where = report.where();
        return fact(
                ComplaintFacts.REPORTED,
                file,
                report.receivedAt(),
                new Reported(
                        file.id(),
                        file.number(),
                        report.category(),
                        report.group(),
                        where.area(),
                        where.areas(),
                        Optional.ofNullable(where.place())
                                .map(place -> new Reported.Point(place.lng(), place.lat()))
                                .orElse(null),
                        file.progress().severity().wire(),
                        report.source().wire(),
                        report.reportedAt(),
                        report.receivedAt(),
                        file.clocks().expectedAt(),
                        file.reporterIds(),
                        sample(file)));
    }

    public Fact joined(CaseFile file, Reporter joiner) {
        return fact(
                ComplaintFacts.JOINED,
                file,
                joiner.at(),
                new Joined(
                        file.id(),
                        file.number(),
                        file.status().wire(),
                        joiner.id(),
                        file.joined(),
                        file.priority(),
                        joiner.at(),
                        file.reporterIds(),
                        sample(file)));
    }

    /** The step that made this version, and the close if it was one. */
    public List<Fact> stepped(CaseFile file) {
        var facts = new ArrayList<Fact>();
        var at = file.timeline().getLast().at();
        facts.add(fact(ComplaintFacts.TRANSITIONED, file, at, transitioned(file)));
        if (file.status() == CaseStatus.CLOSED) {
            facts.add(fact(ComplaintFacts.CLOSED, file, at, closed(file, at)));
        }
        return facts;
    }

    /** @param level 0 at risk, 1 and more overdue */
    public Fact told(CaseFile file, int level, Instant due, Instant at) {
        var type = level == 0 ? ComplaintFacts.AT_RISK : ComplaintFacts.OVERDUE;
        return fact(
                type,
                file,
                at,
                new DeadlineTold(
                        file.id(),
                        file.number(),
                        file.report().category(),
                        file.report().where().area(),
                        file.progress().unit(),
                        file.status().wire(),
                        level,
                        due,
                        at,
                        file.reporterIds(),
                        sample(file)));
    }

    private Transitioned transitioned(CaseFile file) {
        var entry = file.timeline().getLast();
        return new Transitioned(
                file.id(),
                file.number(),
                file.report().category(),
                file.report().where().area(),
                file.version(),
                entry.action(),
                wire(entry.from()),
                wire(entry.to()),
                entry.role(),
                entry.actor(),
                entry.unit(),
                file.progress().severity().wire(),
                file.progress().supervision(),
                entry.role().equals("reporter") ? null : entry.note(),
                entry.photoIds(),
                entry.offPlace(),
                time.due(file).orElse(null),
                file.progress().onTime(),
                entry.at(),
                file.reporterIds(),
                sample(file));
    }

    private Closed closed(CaseFile file, Instant at) {
        return new Closed(
                file.id(),
                file.number(),
                file.report().category(),
                file.report().group(),
                file.report().where().area(),
                file.progress().unit(),
                Boolean.TRUE.equals(file.progress().onTime()),
                file.progress().reworks(),
                file.report().reportedAt(),
                at,
                at.plus(closeOut.reopenWithin()),
                file.reporterIds(),
                sample(file));
    }

    private Fact fact(String type, CaseFile file, Instant at, Object data) {
        return new Fact(ids.next(), type, file.id(), at, data);
    }

    private static String wire(@Nullable CaseStatus status) {
        return status == null ? "" : status.wire();
    }

    private static @Nullable Boolean sample(CaseFile file) {
        return file.report().sample() ? true : null;
    }
}
