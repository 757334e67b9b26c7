package cleancity.complaint.statistics;

import cleancity.complaint.model.CaseOutline;
import cleancity.complaint.model.CaseStatus;
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
     * @param finished 办结, of which {@code reworked} took more than one attempt
     * @param medianHours 中位处置时长, from dispatch to finish, in hours of the clock
     */
    record Figures(
            int received,
            int filed,
            int toClose,
            int closed,
            int onTime,
            int finished,
            int reworked,
            @Nullable Double closeRate,
            @Nullable Double onTimeRate,
            @Nullable Double reworkRate,
            @Nullable Double extensionRate,
            @Nullable Double overdueRate,
            @Nullable Double supervisedOnTimeRate,
            @Nullable Double medianHours) {}

    void add(CaseOutline outline, Instant now) {
        if (outline.merged()) {
            return;
        }
        boolean due = outline.isToClose(now);
        boolean kept = outline.isClosedOnTime();
        received++;
        filed += one(outline.filed());
        toClose += one(due);
        closed += one(outline.status() == CaseStatus.CLOSED);
        onTime += one(kept);
        overdue += one(due && outline.isLate(now));
        extended += one(outline.extensions() > 0);
        supervised += one(due && outline.supervision() > 0);
        supervisedOnTime += one(due && outline.supervision() > 0 && kept);
        if (outline.isFinished()) {
            finished++;
            reworked += one(outline.reworks() > 0);
            hours.add(handlingHours(outline));
        }
    }

    private static double handlingHours(CaseOutline outline) {
        return Duration.between(outline.dispatchedAt(), outline.finishedAt()).toMinutes() / 60.0;
    }

    private static int one(boolean counts) {
        return counts ? 1 : 0;
    }

    Figures figures() {
        return new Figures(
                received,
                filed,
                toClose,
                closed,
                onTime,
                finished,
                reworked,
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
