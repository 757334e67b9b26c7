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
    }

    @Test
    void shouldNotLetOneLuckyCaseWin_whenCountsAreSmall() {
        var rows = FIRST.rank(
                List.of(counts("lucky", 1, 1, null), counts("good", 400, 380, null), counts("bad", 400, 200, null)));

        assertThat(rows.stream().map(Ranking.Row::key)).containsExactly("good", "lucky", "bad");
    }

    @Test
    void shouldShareTheRank_whenIntervalsOverlap() {
        var rows = FIRST.rank(List.of(
                counts("b", 100, 90, null),
                counts("a", 100, 93, null),
                counts("c", 100, 10, null),
                counts("none", 0, 0, null)));

        assertThat(rows).extracting(Ranking.Row::key).containsExactly("a", "b", "c", "none");
        assertThat(rows)
                .extracting(Ranking.Row::rank)
                .as("nothing due, no rank")
                .containsExactly(1, 1, 3, 0);
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
                new Counts("late but thorough", "x", 100, 100, 60, 100, 100, null),
                new Counts("in time but sloppy", "y", 100, 100, 100, 100, 40, null),
                new Counts("hardly any", "z", 4, 4, 4, 4, 4, null)));

        assertThat(rows.stream().map(Ranking.Row::score)).containsExactly(0.8, 0.7, 1.0);
        assertThat(rows.stream().map(Ranking.Row::rank)).containsExactly(1, 2, 0);
        assertThat(formula.printed())
                .contains("0.5 × 按期分 + 0.5 × 一次分", "K = 0", "保留 2 位小数", "少于 5 起的不排名", "2026-12-01");
    }

    @Test
    void shouldRankAsItDid_whenATableOfTheFirstReleaseIsMadeAgain() {
        var printed = "得分 = 按期分;区间为按期结案率的 95% Wilson 区间;得分相同(保留 3 位小数)名次并列;应结案少于 0 起的不排名";
        var rows = new RankingFormula(RankingRule.FIRST, printed)
                .rank(List.of(counts("b", 100, 90, 10_000L), counts("a", 100, 93, null), counts("none", 0, 0, null)));

        assertThat(rows).extracting(Ranking.Row::rank).containsExactly(1, 2, 3);
        assertThat(rows)
                .extracting(Ranking.Row::key)
                .as("nothing due counted as the city's share then")
                .containsExactly("a", "none", "b");
        assertThat(rows.getLast().per10000()).isEqualTo(100.0);
    }

    private static Counts counts(String key, int toClose, int onTime, Long residents) {
        return new Counts(key, key, toClose, toClose, onTime, toClose, toClose, residents);
    }
}
