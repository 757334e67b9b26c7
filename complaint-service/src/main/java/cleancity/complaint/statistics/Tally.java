package cleancity.complaint.statistics;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.TimeRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts one group of cases by the definitions of 数字城管. A case that was merged counts with the one it went into. */
final class Tally {
    private int received;
    private int filed;
    private int toClose;
    private int closed;
    private int onTime;
    private int reworked;
    private int finished;
    private int extended;
    private int overdue;
    private int supervised;
    private int supervisedOnTime;
    private final List<Double> hours = new ArrayList<>();

    /**
     * The figures of a group; rates are shares of 1, null where there is nothing to divide by.
     *
     * @param received 受理
     * @param filed 立案
     * @param toClose 应结案: closed, or the time is over
     * @param medianHours 中位处置时长, from dispatch to finish, in hours of the clock
     */
    record Figures(
            int received,
            int filed,
            int toClose,
            int closed,
            int onTime,
            @Nullable Double closeRate,
            @Nullable Double onTimeRate,
            @Nullable Double reworkRate,
            @Nullable Double extensionRate,
            @Nullable Double overdueRate,
            @Nullable Double supervisedOnTimeRate,
            @Nullable Double medianHours) {}

    void add(CaseFile file, TimeRules time, Instant now) {
        var progress = file.progress();
        if (progress.mergedInto() != null) {
            return;
        }
        received++;
        filed += progress.filedAt() == null ? 0 : 1;
        boolean isClosed = file.status() == CaseStatus.CLOSED;
        boolean late =
                time.due(file).filter(due -> !now.isBefore(due)).isPresent() || Boolean.FALSE.equals(progress.onTime());
        boolean due = progress.filedAt() != null
                && (isClosed || (late && file.status().isOpen()));
        boolean kept = isClosed && Boolean.TRUE.equals(progress.onTime());
        toClose += due ? 1 : 0;
        closed += isClosed ? 1 : 0;
        onTime += kept ? 1 : 0;
        overdue += due && late ? 1 : 0;
        extended += progress.extensions() > 0 ? 1 : 0;
        if (progress.supervision() > 0 && due) {
            supervised++;
            supervisedOnTime += kept ? 1 : 0;
        }
        addHandling(progress.dispatchedAt(), progress.finishedAt(), progress.reworks());
    }

    private void addHandling(@Nullable Instant from, @Nullable Instant to, int reworks) {
        if (from != null && to != null && to.isAfter(from)) {
            finished++;
            reworked += reworks > 0 ? 1 : 0;
            hours.add(Duration.between(from, to).toMinutes() / 60.0);
        }
    }

    Figures figures() {
        return new Figures(
                received,
                filed,
                toClose,
                closed,
                onTime,
                share(closed, toClose),
                share(onTime, toClose),
                share(reworked, finished),
                share(extended, filed),
                share(overdue, toClose),
                share(supervisedOnTime, supervised),
                median());
    }

    private static @Nullable Double share(int part, int whole) {
        return whole == 0 ? null : (Double) ((double) part / whole);
    }

    private @Nullable Double median() {
        if (hours.isEmpty()) {
            return null;
        }
        Collections.sort(hours);
        int middle = hours.size() / 2;
        return hours.size() % 2 == 1 ? hours.get(middle) : (hours.get(middle - 1) + hours.get(middle)) / 2;
    }
}
