package cleancity.complaint.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds days on which far more or far fewer cases came in than on the same weekday of the weeks before. The band is that
 * of a Poisson variable, or of a negative binomial one when the weeks differ more than chance explains.
 */
public final class UnusualDays {
    private static final int WEEKS = 8;
    private static final int FEWEST = 4;
    private static final double TAIL = 0.005;

    /** How many days before the first one are needed: its weeks, and theirs. */
    public static final int HISTORY_DAYS = 7 * 2 * WEEKS;

    public static final String METHOD =
            "与之前 8 周同一星期几的日均件数 m、方差 s² 比较：s² ≤ m 用泊松分布，s² > m 用负二项分布（均值 m、方差 s²），件数落在 0.5% 至 99.5% 分位以外为异常；之前已判为异常的日子不作比较的依据；不足 4 周不判断；当日尚未结束，不判断";

    private UnusualDays() {}

    /**
     * @param expected mean of the same weekday before; null when there are too few weeks, or the day is not over
     * @param low least count that is not unusual
     */
    public record Day(
            LocalDate day,
            int count,
            @Nullable Double expected,
            @Nullable Integer low,
            @Nullable Integer high,
            boolean unusual) {}

    /**
     * @param counts of each day that had any; the first of them is the first day of the record
     * @param to last day, inclusive
     * @param today not over yet, so it is not judged
     */
    public static List<Day> find(Map<LocalDate, Integer> counts, LocalDate from, LocalDate to, LocalDate today) {
        var begin = counts.keySet().stream().min(LocalDate::compareTo).orElse(to);
        var leftOut = new HashSet<LocalDate>();
        var days = new ArrayList<Day>();
        for (var day = begin.isBefore(from) ? begin : from; !day.isAfter(to); day = day.plusDays(1)) {
            var judged = day(day, counts, begin, leftOut, today);
            if (judged.unusual()) {
                leftOut.add(day);
            }
            if (!day.isBefore(from)) {
                days.add(judged);
            }
        }
        return days;
    }

    private static Day day(
            LocalDate day, Map<LocalDate, Integer> counts, LocalDate begin, Set<LocalDate> leftOut, LocalDate today) {
        int count = counts.getOrDefault(day, 0);
        var before = IntStream.rangeClosed(1, WEEKS)
                .mapToObj(day::minusWeeks)
                .filter(each -> !each.isBefore(begin) && !leftOut.contains(each))
                .mapToDouble(each -> counts.getOrDefault(each, 0))
                .toArray();
        if (before.length < FEWEST || !day.isBefore(today)) {
            return new Day(day, count, null, null, null, false);
        }
        double mean =
                IntStream.range(0, before.length).mapToDouble(i -> before[i]).sum() / before.length;
        double variance = IntStream.range(0, before.length)
                        .mapToDouble(i -> (before[i] - mean) * (before[i] - mean))
                        .sum()
                / (before.length - 1);
        int low = quantile(mean, variance, TAIL);
        int high = quantile(mean, variance, 1 - TAIL);
        return new Day(day, count, mean, low, high, count < low || count > high);
    }

    /** The least k whose distribution function reaches p. */
    static int quantile(double mean, double variance, double p) {
        if (mean == 0) {
            return 0;
        }
        boolean wide = variance > mean;
        double size = wide ? mean * mean / (variance - mean) : 0;
        double fail = wide ? 1 - mean / variance : 0;
        double log = wide ? size * Math.log1p(-fail) : -mean; // of the probability of 0
        double sum = Math.exp(log);
        int k = 0;
        int most = (int) (mean + 50 * Math.sqrt(Math.max(mean, variance))) + 50;
        while (sum < p && k < most) {
            log += wide ? Math.log((k + size) / (k + 1) * fail) : Math.log(mean / (k + 1));
            sum += Math.exp(log);
            k++;
        }
        return k;
    }
}
