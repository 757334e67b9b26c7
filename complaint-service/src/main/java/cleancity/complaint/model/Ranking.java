package cleancity.complaint.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How areas or units stand in a month. Individuals are never ranked.
 *
 * @param by district, town or unit
 * @param formula as it is printed under the table
 * @param rule from which the formula was made
 * @param frozenAt when it became final; null while it still moves
 * @param appealUntil until when appeals against it are taken
 * @param books how far each book went when it became final: the facts up to there give these figures
 */
public record Ranking(
        String month,
        String by,
        String formula,
        @Nullable RankingRule rule,
        @Nullable Instant frozenAt,
        @Nullable Instant appealUntil,
        @Nullable List<BookEnd> books,
        List<Row> rows,
        List<Appeal> appeals) {
    public Ranking {
        books = books == null ? List.of() : List.copyOf(books);
        rows = List.copyOf(rows);
        appeals = List.copyOf(appeals);
    }

    /** The last entry of a book that counted. */
    public record BookEnd(String book, long sequence, String hash) {}

    /**
     * One line.
     *
     * @param rank equal for those who cannot be told apart; 0 for none
     * @param raw on time of those to close
     * @param score smoothed towards the city's shares
     * @param low lower end of the 95 % Wilson interval of the raw share
     * @param per10000 cases for 10,000 residents; only in tables of 0.1.0, since no rank rests on it
     */
    public record Row(
            int rank,
            String key,
            String name,
            int received,
            int toClose,
            int onTime,
            @Nullable Integer finished,
            @Nullable Integer firstTime,
            @Nullable Double raw,
            double score,
            @Nullable Double low,
            @Nullable Double high,
            @Nullable Double per10000) {
        Row withRank(int place) {
            return new Row(
                    place, key, name, received, toClose, onTime, finished, firstTime, raw, score, low, high, per10000);
        }
    }

    /**
     * An objection against a line of a final ranking.
     *
     * @param decision null until somebody else has decided
     */
    public record Appeal(
            Instant at,
            String key,
            String text,
            String actor,
            @Nullable Decision decision) {}

    /** What came of an appeal; the final figures stay, it stands beside them. */
    public record Decision(Instant at, boolean upheld, String reason, String actor) {}

    public Optional<Row> line(String key) {
        return rows.stream().filter(row -> row.key().equals(key)).findFirst();
    }
}
