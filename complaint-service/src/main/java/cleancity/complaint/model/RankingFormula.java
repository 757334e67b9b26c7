package cleancity.complaint.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by the share of cases closed on time and done at the first attempt, not by how many cases there are: counting
 * reports would punish those whose residents speak up. Small counts are drawn towards the city's share, as if K cases
 * of the city's average were added.
 */
public final class RankingFormula {
    private static final double Z = 1.959963984540054;

    private static final String SHARED = "按期结案率区间与本名次首位重叠的，名次并列；";

    private final RankingRule rule;
    private final boolean byInterval;
    private final double rounding;

    public RankingFormula(RankingRule rule) {
        this(rule, SHARED);
    }

    /** @param printed the formula under a table that was made before, so that it is made the same way again */
    public RankingFormula(RankingRule rule, String printed) {
        this.rule = rule;
        this.byInterval = printed.contains(SHARED);
        this.rounding = Math.pow(10, rule.decimals());
    }

    /** What a line starts from. */
    public record Counts(
            String key,
            String name,
            int received,
            int toClose,
            int onTime,
            int finished,
            int firstTime,
            @Nullable Long residents) {}

    private record Shares(double onTime, double firstTime) {}

    /** As it stands under the table. */
    public String printed() {
        var weight = BigDecimal.valueOf(rule.onTimeWeight());
        var score = rule.onTimeWeight() == 1
                ? "按期分"
                : rule.onTimeWeight() == 0
                        ? "一次分"
                        : "%s × 按期分 + %s × 一次分".formatted(plain(weight), plain(BigDecimal.ONE.subtract(weight)));
        return ("得分 = %s；按期分 =（按期结案数 + K × 全市按期结案率）÷（应结案数 + K），一次分 =（一次办结数 + K × 全市一次办结率）÷（办结数 + K），K = %d；"
                        + "区间为按期结案率的 95%% Wilson 区间；%s得分相同（保留 %d 位小数）名次并列；应结案少于 %d 起的不排名；规则自 %s 起施行")
                .formatted(score, rule.smoothing(), byInterval ? SHARED : "", rule.decimals(), least(), rule.from());
    }

    /** Nothing due is nothing to be ranked by. */
    private int least() {
        return byInterval ? Math.max(1, rule.least()) : rule.least();
    }

    /**
     * Best first. Who cannot be told from the first of a rank shares it, and as many ranks are left out; lines without a
     * rank come last with 0.
     */
    public List<Ranking.Row> rank(List<Counts> counts) {
        var city = new Shares(
                share(counts, Counts::onTime, Counts::toClose), share(counts, Counts::firstTime, Counts::finished));
        var ordered = counts.stream()
                .sorted(Comparator.comparing((Counts each) -> each.toClose() < least())
                        .thenComparingDouble(each -> -score(each, city))
                        .thenComparing(Counts::key))
                .toList();
        var rows = new ArrayList<Ranking.Row>();
        for (var each : ordered) {
            var row = row(each, score(each, city));
            int rank = each.toClose() < least() ? 0 : rank(row, rows);
            rows.add(row.withRank(rank));
        }
        return rows;
    }

    private int rank(Ranking.Row row, List<Ranking.Row> better) {
        if (better.isEmpty()) {
            return 1;
        }
        var last = better.getLast();
        var first = better.stream()
                .filter(each -> each.rank() == last.rank())
                .findFirst()
                .orElse(last);
        boolean tie = last.score() == row.score() || (byInterval && overlap(first, row));
        return tie ? last.rank() : better.size() + 1;
    }

    private static boolean overlap(Ranking.Row one, Ranking.Row other) {
        return one.low() != null
                && one.high() != null
                && other.low() != null
                && other.high() != null
                && one.low() <= other.high()
                && other.low() <= one.high();
    }

    private double score(Counts counts, Shares city) {
        double onTime = smoothed(counts.onTime(), counts.toClose(), city.onTime());
        double firstTime = smoothed(counts.firstTime(), counts.finished(), city.firstTime());
        double score = rule.onTimeWeight() * onTime + (1 - rule.onTimeWeight()) * firstTime;
        return Math.rint(score * rounding) / rounding;
    }

    private double smoothed(int part, int whole, double city) {
        double weight = whole + (double) rule.smoothing();
        return weight == 0 ? city : (part + rule.smoothing() * city) / weight;
    }

    private static double share(List<Counts> counts, ToIntFunction<Counts> part, ToIntFunction<Counts> whole) {
        double all = counts.stream().mapToInt(whole).sum();
        return all == 0 ? 0 : counts.stream().mapToInt(part).sum() / all;
    }

    private Ranking.Row row(Counts counts, double score) {
        boolean some = counts.toClose() > 0;
        var residents = counts.residents();
        return new Ranking.Row(
                0,
                counts.key(),
                counts.name(),
                counts.received(),
                counts.toClose(),
                counts.onTime(),
                counts.finished(),
                counts.firstTime(),
                some ? (Double) ((double) counts.onTime() / counts.toClose()) : null,
                score,
                some ? (Double) wilson(counts, -1) : null,
                some ? (Double) wilson(counts, 1) : null,
                residents == null || byInterval ? null : (Double) (counts.received() * 10_000.0 / residents));
    }

    /** Wilson 1927, one end. */
    private static double wilson(Counts counts, int end) {
        double n = counts.toClose();
        double p = counts.onTime() / n;
        double centre = p + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.clamp((centre + end * spread) / (1 + Z * Z / n), 0, 1);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
