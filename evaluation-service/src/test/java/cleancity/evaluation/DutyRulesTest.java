package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.evaluation.model.Duty;
import cleancity.evaluation.model.EvaluationRule;
import cleancity.evaluation.model.Owner;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;

class DutyRulesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private final Duty open = Duty.assigned(
            "duty-0001", "补齐路灯", null, new Owner("sanitation", null, null, null), DUE, entry(Duty.Step.ASSIGNED));

    private static Duty.Entry entry(Duty.Step step) {
        return Duty.Entry.said(step, "somebody", Instant.EPOCH, "…");
    }

    private static Duty.Entry order(LocalDate answerBy) {
        return new Duty.Entry(Duty.Step.SUPERVISED, "office-1", Instant.EPOCH, "逾期", "分管副市长", answerBy);
    }

    private static void refused(ThrowableAssert.ThrowingCallable step, EvaluationRule rule) {
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.rule())
                .isEqualTo(rule));
    }

    @Test
    void shouldBeDoneOnlyAfterTheOfficeHasLooked_whenItsUnitReports() {
        var reported = open.reported(entry(Duty.Step.REPORTED));

        assertThat(reported.state()).isEqualTo(Duty.State.REPORTED);
        assertThat(reported.judged(entry(Duty.Step.ACCEPTED)).state()).isEqualTo(Duty.State.DONE);
        assertThat(reported.judged(entry(Duty.Step.RETURNED)).state()).isEqualTo(Duty.State.OPEN);
        refused(() -> open.judged(entry(Duty.Step.ACCEPTED)), EvaluationRule.NOT_REPORTED);
    }

    @Test
    void shouldStayAsItIs_whenItIsDone() {
        var done = open.reported(entry(Duty.Step.REPORTED)).judged(entry(Duty.Step.ACCEPTED));

        refused(() -> done.reported(entry(Duty.Step.REPORTED)), EvaluationRule.DUTY_DONE);
        refused(() -> done.supervised(order(DUE)), EvaluationRule.DUTY_DONE);
        assertThat(done.isOverdue(DUE.plusDays(30))).isFalse();
    }

    @Test
    void shouldWantOneAnswerForAllOrders_whenItWasSupervisedTwice() {
        var twice = open.supervised(order(DUE)).supervised(order(DUE.plusDays(5)));

        assertThat(twice.level()).isEqualTo(2);
        assertThat(twice.unanswered()).hasSize(2);
        var answered = twice.answered(entry(Duty.Step.ANSWERED));
        assertThat(answered.unanswered()).isEmpty();
        assertThat(answered.level()).isEqualTo(2);
        refused(() -> answered.answered(entry(Duty.Step.ANSWERED)), EvaluationRule.NOT_SUPERVISED);
    }

    @Test
    void shouldBeOverdueFromTheDayAfter_whenItIsNotDone() {
        assertThat(open.isOverdue(DUE)).isFalse();
        assertThat(open.isOverdue(DUE.plusDays(1))).isTrue();
    }
}
