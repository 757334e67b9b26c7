package cleancity.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.evaluation.model.EvaluationRule;
import cleancity.evaluation.model.FilingDocument;
import cleancity.evaluation.model.FilingKind;
import cleancity.evaluation.model.FilingVersion;
import cleancity.evaluation.model.Owner;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FilingRulesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 20);

    private final FilingDocument planned =
            FilingDocument.untouched(FilingKind.WORK_PLAN).planned(new Owner("sanitation", null, null, null), DUE);

    private static FilingVersion version(int number, String hash) {
        return new FilingVersion(number, "计划.pdf", "application/pdf", hash, 10, "handler-1", Instant.EPOCH, null);
    }

    private static FilingVersion.Judgement said(boolean accepted) {
        return new FilingVersion.Judgement(accepted, null, "office-1", Instant.EPOCH);
    }

    @Test
    void shouldTellWhatIsWaitedFor_whenItGoesThroughReview() {
        assertThat(planned.state(DUE)).isEqualTo(FilingDocument.State.MISSING);
        var handedIn = planned.with(version(1, "a"));
        assertThat(handedIn.state(DUE)).isEqualTo(FilingDocument.State.IN_REVIEW);
        var returned = handedIn.judged(said(false));
        assertThat(returned.state(DUE)).isEqualTo(FilingDocument.State.RETURNED);
        var accepted = returned.with(version(2, "b")).judged(said(true));
        assertThat(accepted.state(DUE.plusDays(9))).isEqualTo(FilingDocument.State.ACCEPTED);
    }

    @Test
    void shouldBeLate_whenItsDayPassesWithoutAnAcceptedVersion() {
        assertThat(planned.state(DUE.plusDays(1))).isEqualTo(FilingDocument.State.LATE);
        assertThat(planned.with(version(1, "a")).state(DUE.plusDays(1))).isEqualTo(FilingDocument.State.LATE);
    }

    @Test
    void shouldRefuse_whenNothingIsNewOrNothingIsThere() {
        var handedIn = planned.with(version(1, "a"));

        assertThatThrownBy(() -> handedIn.with(version(2, "a")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(EvaluationRule.SAME_HASH));
        assertThatThrownBy(() -> planned.judged(said(true)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(EvaluationRule.NO_FILE));
        assertThatThrownBy(() -> handedIn.judged(said(true)).judged(said(false)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.rule()).isEqualTo(EvaluationRule.VERSION_JUDGED));
    }
}
