package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cleancity.complaint.model.RankingFormula.Counts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingFormulaTest {
    private static final RankingFormula FIRST = new RankingFormula(RankingRule.FIRST);

    @Test
    void shouldGiveThePublishedInterval_whenWilsonIsKnown() {
        var row = FIRST.rank(List.of(counts("a", 263, 81, 10_000L))).getFirst();

        assertThat(row.low()).isCloseTo(.25528852, within(1e-8));
        assertThat(row.high()).isCloseTo(.36620958, within(1e-8));
        assertThat(row.per10000()).isEqualTo(263.0);
    }

    @Test
    void shouldNotLetOneLuckyCaseWin_whenCountsAreSmall() {
        var rows = FIRST.rank(
                List.of(counts("lucky", 1, 1, null), counts("good", 400, 380, null), counts("bad", 400, 200, null)));

        assertThat(rows.stream().map(Ranking.Row::key)).containsExactly("good", "lucky", "bad");
    }

    @Test
    void shouldShareTheRank_whenScoresAreEqual() {
        var rows = FIRST.rank(List.of(
                counts("b", 10, 9, null),
                counts("a", 10, 9, null),
                counts("c", 10, 1, null),
                counts("none", 0, 0, null)));

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

    @Test
    void shouldFollowTheRuleAndPrintIt_whenTheOfficeHasSetAnother() {
        var formula = new RankingFormula(new RankingRule(LocalDate.of(2026, 12, 1), 0, 0.5, 5, 2, 3));

        var rows = formula.rank(List.of(
                new Counts("late but thorough", "x", 10, 10, 6, 10, 10, null),
                new Counts("in time but sloppy", "y", 10, 10, 10, 10, 4, null),
                new Counts("hardly any", "z", 4, 4, 4, 4, 4, null)));

        assertThat(rows.stream().map(Ranking.Row::score)).containsExactly(0.8, 0.7, 1.0);
        assertThat(rows.stream().map(Ranking.Row::rank)).containsExactly(1, 2, 0);
        assertThat(formula.printed())
                .contains("0.5 × 按期分 + 0.5 × 一次分", "K = 0", "保留 2 位小数", "少于 5 起的不排名", "2026-12-01");
    }

    private static Counts counts(String key, int toClose, int onTime, Long residents) {
        return new Counts(key, key, toClose, toClose, onTime, toClose, toClose, residents);
    }
}
