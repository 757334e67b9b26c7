package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.complaint.model.RankingFormula.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingFormulaTest {
    @Test
    void shouldGiveThePublishedInterval_whenWilsonIsKnown() {
        var row = RankingFormula.rank(List.of(new Counts("a", "a", 263, 263, 81, 10_000L)))
                .getFirst();

        assertThat(row.low()).isCloseTo(.25528852, within(1e-8));
        assertThat(row.high()).isCloseTo(.36620958, within(1e-8));
        assertThat(row.per10000()).isEqualTo(263.0);
    }

    @Test
    void shouldNotLetOneLuckyCaseWin_whenCountsAreSmall() {
        var rows = RankingFormula.rank(List.of(
                new Counts("lucky", "lucky", 1, 1, 1, null),
                new Counts("good", "good", 400, 400, 380, null),
                new Counts("bad", "bad", 400, 400, 200, null)));

        assertThat(rows.stream().map(Ranking.Row::key)).containsExactly("good", "lucky", "bad");
    }

    @Test
    void shouldShareTheRank_whenScoresAreEqual() {
        var rows = RankingFormula.rank(List.of(
                new Counts("b", "b", 10, 10, 9, null),
                new Counts("a", "a", 10, 10, 9, null),
                new Counts("c", "c", 10, 10, 1, null),
                new Counts("none", "none", 0, 0, 0, null)));

        assertThat(rows.stream()
                        .filter(row -> row.key().equals("a") || row.key().equals("b"))
                        .map(Ranking.Row::rank))
                .containsOnly(1);
        assertThat(rows.getLast().rank()).isEqualTo(4);
        assertThat(rows.stream()
                        .filter(row -> row.key().equals("none"))
                        .findFirst()
                        .orElseThrow()
                        .raw())
                .isNull();
    }
}
