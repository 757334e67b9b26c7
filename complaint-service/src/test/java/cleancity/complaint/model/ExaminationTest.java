package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExaminationTest {
    private static final ScoringSheet SHEET = new ScoringSheet(List.of(
            new Item("R", "总分", null, 900),
            new Item("S", "现场", "R", 600),
            new Item("S1", "市场", "S", 300),
            new Item("S2", "市容", "S", 300),
            new Item("D", "数据", "R", 240),
            new Item("M", "资料", "R", 60)));

    @Test
    void shouldGiveARange_whenAPartIsNotKnown() {
        var nothing = Examination.of(SHEET, null, List.of(), Map.of(), null);

        assertThat(nothing.expected()).isNull();
        assertThat(nothing.low()).isZero();
        assertThat(nothing.high()).isEqualTo(900);
        assertThat(nothing.passLine()).isEqualTo(720);
        assertThat(nothing.sections()).extracting(ExamSection::basis).containsOnly(Basis.UNKNOWN);
    }

    @Test
    void shouldCountBackWhatIsStruckOff_whenOneOfTwoIsOpen() {
        var closed = finding("S1", 10, "a", "case-1");
        var open = finding("S1", 4, "a", "case-2");
        var last = new Inspection("i", "暗访", "省级暗访", "2026-11-01", "office", Mother.MONDAY, List.of(closed, open));
        var stated = Map.of("D", new Statement("D", 191, "自评"), "M", new Statement("M", 50, "自评"));

        var sum = Examination.of(
                SHEET, last, List.of(new OpenLoss(open, Mother.in(CaseStatus.HANDLED), null)), stated, 750.0);

        assertThat(sum.sections().getFirst().last()).isEqualTo(586);
        assertThat(sum.sections().getFirst().expected()).isEqualTo(596);
        assertThat(sum.expected()).isEqualTo(596 + 191 + 50);
        assertThat(sum.low()).isEqualTo(sum.high());
        assertThat(sum.passLine()).isEqualTo(750);
    }

    @Test
    void shouldPutMostPointsForFewestStepsFirst_whenUnitsCanWinSome() {
        var near = new OpenLoss(finding("S1", 2, "a", "case-1"), Mother.in(CaseStatus.HANDLED), null);
        var far = new OpenLoss(finding("S1", 6, "b", "case-2"), Mother.in(CaseStatus.RECEIVED), null);
        var unmade = new OpenLoss(finding("S2", 6, "a", null), null, null);

        var gains = Examination.of(SHEET, null, List.of(unmade, far, near), Map.of(), null)
                .gains();

        assertThat(gains)
                .extracting(Gain::unit, Gain::item, Gain::steps, Gain::unproven)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", "S1", 1, 0),
                        org.assertj.core.groups.Tuple.tuple("b", "S1", 6, 1),
                        org.assertj.core.groups.Tuple.tuple("a", "S2", 7, 1));
    }

    private static Finding finding(String item, double lost, String unit, @Nullable String caseId) {
        return new Finding(
                1,
                item,
                List.of(item, "S", "R"),
                lost,
                "问题",
                "2021-02",
                "445102010",
                null,
                null,
                null,
                unit,
                null,
                "李科长",
                null,
                caseId);
    }
}
