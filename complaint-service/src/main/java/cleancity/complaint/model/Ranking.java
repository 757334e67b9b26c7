package cleancity.complaint.model;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How areas or units stand in a month. Individuals are never ranked.
 *
 * @param by district, town or unit
 * @param formula as it is printed under the table
 * @param frozenAt when it became final; null while it still moves
 * @param ledgerSequence how far the book went when it became final: the facts up to there give these figures
 */
public record Ranking(
        String month,
        String by,
        String formula,
        @Nullable Instant frozenAt,
        @Nullable Long ledgerSequence,
        @Nullable String ledgerHash,
        List<Row> rows,
        List<Appeal> appeals) {
    public Ranking {
        rows = List.copyOf(rows);
        appeals = List.copyOf(appeals);
    }

    /**
     * One line.
     *
     * @param rank equal for equal scores
     * @param raw on time of those to close
     * @param score smoothed towards the city's share
     * @param low lower end of the 95 % Wilson interval of the raw share
     * @param per10000 cases for 10,000 residents, where the population is known
     */
    public record Row(
            int rank,
            String key,
            String name,
            int received,
            int toClose,
            int onTime,
            @Nullable Double raw,
            double score,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double per10000) {}

    /** An objection against a line of a final ranking. */
    public record Appeal(Instant at, String key, String text, String actor) {}

    public Ranking with(Instant at, long sequence, String hash) {
        return new Ranking(month, by, formula, at, sequence, hash, rows, appeals);
    }
}
