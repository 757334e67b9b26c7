package cleancity.complaint.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ranks by the share of cases closed on time, not by how many cases there are: counting reports would punish those whose
 * residents speak up. Small counts are drawn towards the city's share, as if K cases of the city's average were added.
 */
public final class RankingFormula {
    public static final String PRINTED =
            "得分 =(按期结案数 + K × 全市按期结案率)÷(应结案数 + K),K = 20;区间为按期结案率的 95% Wilson 区间;得分相同(保留三位小数)名次并列";
    private static final double K = 20;
    private static final double Z = 1.959963984540054;
    private static final double ROUNDING = 1_000;

    private RankingFormula() {}

    /** What a line starts from. */
    public record Counts(
            String key,
            String name,
            int received,
            int toClose,
            int onTime,
            @Nullable Long residents) {}

    /** Best first; equal scores share a rank and the next rank is left out. */
    public static List<Ranking.Row> rank(List<Counts> counts) {
        double toClose = counts.stream().mapToInt(Counts::toClose).sum();
        double onTime = counts.stream().mapToInt(Counts::onTime).sum();
        double city = toClose == 0 ? 0 : onTime / toClose;
        var ordered = counts.stream()
                .sorted(Comparator.comparingDouble((Counts each) -> -score(each, city))
                        .thenComparing(Counts::key))
                .toList();
        var rows = new ArrayList<Ranking.Row>();
        for (var each : ordered) {
            double score = score(each, city);
            boolean tie = !rows.isEmpty() && rows.getLast().score() == score;
            rows.add(row(tie ? rows.getLast().rank() : rows.size() + 1, each, score));
        }
        return rows;
    }

    private static double score(Counts counts, double city) {
        return Math.rint((counts.onTime() + K * city) / (counts.toClose() + K) * ROUNDING) / ROUNDING;
    }

    private static Ranking.Row row(int rank, Counts counts, double score) {
        boolean some = counts.toClose() > 0;
        var residents = counts.residents();
        return new Ranking.Row(
                rank,
                counts.key(),
                counts.name(),
                counts.received(),
                counts.toClose(),
                counts.onTime(),
                some ? (Double) ((double) counts.onTime() / counts.toClose()) : null,
                score,
                some ? (Double) wilson(counts, -1) : null,
                some ? (Double) wilson(counts, 1) : null,
                residents == null ? null : (Double) (counts.received() * 10_000.0 / residents));
    }

    /** Wilson 1927, one end. */
    private static double wilson(Counts counts, int end) {
        double n = counts.toClose();
        double p = counts.onTime() / n;
        double centre = p + Z * Z / (2 * n);
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.clamp((centre + end * spread) / (1 + Z * Z / n), 0, 1);
    }
}
