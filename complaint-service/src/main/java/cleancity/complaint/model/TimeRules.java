package cleancity.complaint.model;

import cleancity.kernel.time.DeadlineClock;
import cleancity.kernel.time.Limit;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Works out the clocks of a case from the limits that hold. */
public final class TimeRules {
    private final Supplier<Calendars> calendars;

    /** With calendars that stay as they are. */
    public TimeRules(Calendars calendars) {
        this(() -> calendars);
    }

    /** @param calendars as they are at each question: the office loads new years */
    public TimeRules(Supplier<Calendars> calendars) {
        this.calendars = calendars;
    }

    /** The clocks of a case that has just come in; what the public is told is the sum of the stages up to the work. */
    public Clocks received(Catalog catalog, String category, Severity severity, Instant at) {
        var verify = catalog.limit(category, severity, Stage.VERIFY, at);
        var dispatch = catalog.limit(category, severity, Stage.DISPATCH, at);
        var handle = catalog.limit(category, severity, Stage.HANDLE, at);
        var verified = calendars.get().of(verify.calendar()).deadline(at, verify.limit());
        var dispatched = calendars.get().of(dispatch.calendar()).deadline(verified, dispatch.limit());
        var expected = calendars.get().of(handle.calendar()).deadline(dispatched, handle.limit());
        return new Clocks(DeadlineClock.start(at, verify.limit()), null, verify.calendar(), null, expected);
    }

    /** The clocks after a step from one status to another. */
    Clocks moved(Clocks clocks, CaseFile file, Progress next, Act act, Catalog catalog, Instant at) {
        var before = Stage.of(file.status());
        var after = Stage.of(next.status());
        if (before.equals(after)) {
            return clocks;
        }
        if (after.isEmpty()) {
            return new Clocks(null, stopped(clocks.handling(), at), clocks.calendar(), null, clocks.expectedAt());
        }
        var rule = catalog.limit(file.report().category(), next.severity(), after.get(), at);
        return switch (after.get()) {
            case VERIFY, DISPATCH ->
                new Clocks(DeadlineClock.start(at, rule.limit()), null, rule.calendar(), null, clocks.expectedAt());
            case HANDLE -> handle(clocks, rule, act.action() == CaseAction.DISPATCH ? act.limit() : null, at);
            case CHECK ->
                new Clocks(
                        DeadlineClock.start(at, rule.limit()),
                        stopped(clocks.handling(), at),
                        clocks.calendar(),
                        null,
                        clocks.expectedAt());
        };
    }

    /** A rework goes on with what is left of the unit's time; a new dispatch starts it. */
    private Clocks handle(Clocks clocks, LimitRule rule, @Nullable Limit own, Instant at) {
        var known = clocks.handling();
        var calendar = known == null ? rule.calendar() : clocks.calendar();
        var clock = known == null
                ? DeadlineClock.start(at, own == null ? rule.limit() : own)
                : known.paused() ? known.resume(at) : known;
        var deadline = clock.deadline(calendars.get().of(calendar)).orElse(clocks.expectedAt());
        return new Clocks(null, clock, calendar, null, deadline);
    }

    private static @Nullable DeadlineClock stopped(@Nullable DeadlineClock clock, Instant at) {
        return clock == null || clock.paused() ? clock : clock.pause(at);
    }

    /** When the running clock runs out; empty when it stands or none runs. */
    public Optional<Instant> due(CaseFile file) {
        var clock = file.clocks().running(file.status());
        return clock == null ? Optional.empty() : clock.deadline(calendar(file));
    }

    /** Whether it is due in a year whose days off are not published yet: it may move. */
    public boolean dueUncertain(CaseFile file) {
        return file.clocks().calendar() == CalendarKind.OFFICE
                && due(file)
                        .filter(at -> !calendar(file).covers(Year.from(at.atZone(WorkingCalendar.ZONE))))
                        .isPresent();
    }

    /** When four fifths of the time will be gone. */
    public Optional<Instant> warning(CaseFile file) {
        var clock = file.clocks().running(file.status());
        if (clock == null) {
            return Optional.empty();
        }
        var allowed = clock.allowed(calendar(file));
        return clock.whenConsumed(calendar(file), allowed.multipliedBy(4).dividedBy(5));
    }

    /**
     * How far the running clock has run: -1 well in time, 0 at risk, 1 overdue, then one more for each amount of
     * working time overdue that the city names.
     */
    public int level(CaseFile file, List<Limit> steps, Instant now) {
        var clock = file.clocks().running(file.status());
        if (clock == null || clock.paused()) {
            return -1;
        }
        var due = due(file);
        if (due.isEmpty() || now.isBefore(due.get())) {
            return warning(file).filter(warn -> !now.isBefore(warn)).isPresent() ? 0 : -1;
        }
        var over = clock.overdueBy(calendar(file), now);
        return 1
                + (int) steps.stream()
                        .filter(step -> over.compareTo(calendar(file).length(step)) >= 0)
                        .count();
    }

    /** Whether the unit has kept its time so far. */
    boolean onTime(CaseFile file, Instant at) {
        var clock = file.clocks().handling();
        return clock == null || clock.overdueBy(calendar(file), at).isZero();
    }

    /** What the figures look at. */
    public CaseOutline outline(CaseFile file) {
        var report = file.report();
        var progress = file.progress();
        return new CaseOutline(
                report.where().area(),
                report.category(),
                report.group(),
                progress.unit(),
                file.status(),
                progress.mergedInto() != null,
                progress.filedAt() != null,
                report.reportedAt(),
                due(file).orElse(null),
                progress.onTime(),
                progress.extensions(),
                progress.reworks(),
                progress.supervision(),
                progress.dispatchedAt(),
                progress.finishedAt());
    }

    public WorkingCalendar calendar(CaseFile file) {
        return calendars.get().of(file.clocks().calendar());
    }
}
