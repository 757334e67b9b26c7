package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.geo.Place;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpotFormulaTest {
    private static final Place MARKET = new Place(116.6400, 23.6600);
    private static final Place GATE = new Place(116.6200, 23.6500);

    @Test
    void shouldRankSpotsByWhatWasDoneThere_whenEnoughHadToBeDone() {
        var formula = new SpotFormula(3, Mother.MONDAY.plus(Duration.ofDays(30)));
        for (int i = 0; i < 4; i++) {
            formula.add(at(MARKET, "good-" + i, CaseStatus.CLOSED), 0);
            formula.add(at(GATE, "open-" + i, CaseStatus.HANDLING), i == 0 ? 6.5 : 0);
            formula.add(at(new Place(116.7, 23.7), "voided-" + i, CaseStatus.VOIDED), 0);
        }
        formula.add(at(new Place(116.8, 23.8), "alone", CaseStatus.HANDLING), 0);

        var best = formula.best();
        var worst = formula.worst();

        // City: 4 good of 9. (4 + 5·4/9) / 9 = 0.69136, (0 + 5·4/9) / 9 = 0.24691 less 6.5 points.
        assertThat(formula.compared()).isEqualTo(2);
        assertThat(best.stream().map(RankedSpot::score)).containsExactly(69.1, 18.2);
        assertThat(worst.stream().map(RankedSpot::score)).containsExactly(18.2, 69.1);
        assertThat(worst.getFirst().caseIds()).containsExactly("open-0", "open-1", "open-2", "open-3");
        assertThat(worst.getFirst().rank()).isEqualTo(1);
        assertThat(formula.printed()).contains("K = 5", "少于 3 起");
    }

    private static PlacedCase at(Place place, String id, CaseStatus status) {
        return new PlacedCase(id, Mother.TIME.outline(Mother.in(status)), 0, place, "某处");
    }
}
