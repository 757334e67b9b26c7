package cleancity.complaint.statistics;

import cleancity.complaint.model.Ranking;
import cleancity.complaint.model.RankingRule;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A ranking on the wire.
 *
 * @param ledgerSequence end of the last of the books, for readers that know one book only
 */
record RankingView(
        String month,
        String by,
        String formula,
        @Nullable RankingRule rule,
        @Nullable Instant frozenAt,
        @Nullable Instant appealUntil,
        @Nullable Long ledgerSequence,
        @Nullable String ledgerHash,
        List<Ranking.BookEnd> books,
        List<Ranking.Row> rows,
        List<Ranking.Appeal> appeals) {

    static RankingView of(Ranking ranking) {
        var books = Objects.requireNonNullElse(ranking.books(), List.<Ranking.BookEnd>of());
        return new RankingView(
                ranking.month(),
                ranking.by(),
                ranking.formula(),
                ranking.rule(),
                ranking.frozenAt(),
                ranking.appealUntil(),
                books.isEmpty() ? null : (Long) books.getLast().sequence(),
                books.isEmpty() ? null : books.getLast().hash(),
                books,
                ranking.rows(),
                ranking.appeals());
    }
}
