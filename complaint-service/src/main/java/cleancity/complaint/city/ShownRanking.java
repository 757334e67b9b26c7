package cleancity.complaint.city;

import cleancity.complaint.model.Ranking;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A final ranking as everybody may see it, on the wire: without the persons who appealed and decided. */
record ShownRanking(
        String month, String by, String formula, Instant frozenAt, List<Ranking.Row> rows, List<Objection> appeals) {

    record Objection(
            String name,
            String text,
            @Nullable Boolean upheld,
            @Nullable String reason) {}

    static ShownRanking of(Ranking ranking) {
        return new ShownRanking(
                ranking.month(),
                ranking.by(),
                ranking.formula(),
                Objects.requireNonNull(ranking.frozenAt()),
                ranking.rows(),
                ranking.appeals().stream().map(one -> objection(ranking, one)).toList());
    }

    private static Objection objection(Ranking ranking, Ranking.Appeal one) {
        var name = ranking.line(one.key()).map(Ranking.Row::name).orElse(one.key());
        var decision = one.decision();
        return decision == null
                ? new Objection(name, one.text(), null, null)
                : new Objection(name, one.text(), decision.upheld(), decision.reason());
    }
}
