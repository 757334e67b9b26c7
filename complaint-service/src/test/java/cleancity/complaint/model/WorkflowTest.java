package cleancity.complaint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WorkflowTest {
    /** The whole table once more, written by hand: what it says and what it leaves out. */
    private static final Map<CaseStatus, String> ALLOWED = Map.of(
            CaseStatus.RECEIVED, "verify>verified void>voided withdraw>voided supervise>received merge>voided",
            CaseStatus.VERIFIED, "file>filed void>voided withdraw>voided supervise>verified merge>voided",
            CaseStatus.FILED, "dispatch>dispatched void>voided supervise>filed merge>voided",
            CaseStatus.DISPATCHED,
                    "start>handling hand-over>dispatched return>filed request-extension>dispatched approve-extension>dispatched"
                            + " refuse-extension>dispatched pause>dispatched resume>dispatched supervise>dispatched merge>voided",
            CaseStatus.HANDLING,
                    "finish>handled return>filed request-extension>handling approve-extension>handling"
                            + " refuse-extension>handling pause>handling resume>handling supervise>handling merge>voided",
            CaseStatus.HANDLED, "approve-close>closed rework>handling supervise>handled",
            CaseStatus.CLOSED, "reopen>filed",
            CaseStatus.VOIDED, "unmerge>received");

    static Stream<Arguments> pairs() {
        return Arrays.stream(CaseStatus.values())
                .flatMap(status -> Arrays.stream(CaseAction.values()).map(action -> Arguments.of(status, action)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldLeadWhereTheTableSaysOrRefuse_whenAnActionMeetsAStatus(CaseStatus status, CaseAction action) {
        var file = prepared(status, action);
        var to = List.of(ALLOWED.get(status).split(" ")).stream()
                .filter(row -> row.startsWith(action.wire() + ">"))
                .map(row -> row.substring(row.indexOf('>') + 1))
                .findFirst();

        if (to.isPresent()) {
            var next = Mother.step(file, Mother.full(action), Mother.right(action));
            assertThat(next.status().wire()).isEqualTo(to.get());
            assertThat(next.version()).isEqualTo(file.version() + 1);
            assertThat(next.timeline().getLast().action()).isEqualTo(action.wire());
        } else {
            assertThatThrownBy(() -> Mother.step(file, Mother.full(action), Mother.right(action)))
                    .isInstanceOfSatisfying(Refusal.IllegalTransition.class, refusal -> {
                        assertThat(refusal.rule()).isEqualTo(ComplaintRule.ILLEGAL_TRANSITION);
                        assertThat(refusal.details().get("status")).isEqualTo(status.wire());
                        assertThat(refusal.details().get("action")).isEqualTo(action.wire());
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldLetNobodyElse_whenAnActionIsForOthers(CaseStatus status, CaseAction action) {
        var row = Workflow.find(status, action);
        if (row.isEmpty()) {
            return;
        }
        var file = prepared(status, action);
        for (var actor : Mother.EVERYBODY) {
            boolean may = row.get().who().stream().anyMatch(party -> party.includes(actor, file));
            assertThat(Mother.CASEWORK
                            .allowed(file, actor, file.timeline().getLast().at())
                            .contains(action))
                    .as(actor.id())
                    .isEqualTo(may
                            && !(row.get().byAnother()
                                    && actor.id().equals(file.progress().handler())));
            if (!may) {
                assertThatThrownBy(() -> Mother.step(file, Mother.full(action), actor))
                        .isInstanceOf(Refusal.Forbidden.class);
            }
        }
    }

    /** By hand, apart from the table: which steps are whose. */
    private static final Map<Actor, String> OF = Map.of(
            Mother.OFFICE,
            "verify file dispatch hand-over start finish approve-close rework return void request-extension"
                    + " approve-extension refuse-extension pause resume supervise merge unmerge",
            Mother.INSPECTOR,
            "verify approve-close rework",
            Mother.HANDLER,
            "hand-over start finish return request-extension",
            Mother.REPORTER,
            "withdraw reopen",
            Mother.JOINER,
            "",
            Mother.STRANGER,
            "",
            Mother.SYSTEM,
            "supervise");

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldOfferToEachPartyTheirOwnSteps_whenACaseStandsThere(CaseStatus status, CaseAction action) {
        var file = prepared(status, action);
        for (var actor : Mother.EVERYBODY) {
            var theirs = List.of(OF.get(actor).split(" "));
            boolean otherMayVerify = !actor.id().equals(file.progress().handler());
            boolean may = Workflow.find(status, action)
                    .filter(row -> theirs.contains(action.wire()))
                    .filter(row -> otherMayVerify || !row.byAnother())
                    .isPresent();
            assertThat(Mother.CASEWORK
                            .allowed(file, actor, file.timeline().getLast().at())
                            .contains(action))
                    .as(actor.id())
                    .isEqualTo(may);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void shouldAskForEachEvidence_whenItIsMissing(CaseStatus status, CaseAction action) {
        var row = Workflow.find(status, action);
        if (row.isEmpty() || row.get().evidence().isEmpty()) {
            return;
        }
        assertThatThrownBy(() -> Mother.step(prepared(status, action), Act.of(action), Mother.right(action)))
                .isInstanceOfSatisfying(Refusal.IllegalTransition.class, refusal -> assertThat(refusal.rule())
                        .isEqualTo(ComplaintRule.EVIDENCE_MISSING));
    }

    @Test
    void shouldHandDownOnlyAndGoOnCounting_whenAUnitHandsOver() {
        var dispatched = Mother.in(CaseStatus.DISPATCHED);
        var down = Mother.full(CaseAction.HAND_OVER);

        var handed = Mother.step(dispatched, down, Mother.HANDLER);

        assertThat(handed.progress().unit()).isEqualTo(Mother.BELOW);
        assertThat(handed.timeline().getLast().unit()).isEqualTo(Mother.BELOW);
        assertThat(Mother.TIME.due(handed)).isEqualTo(Mother.TIME.due(dispatched));
        for (var unit : List.of("weijianju", "jikong", "chengzongju")) {
            assertThatThrownBy(() -> Mother.step(dispatched, down.withUnit(unit), Mother.HANDLER))
                    .isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> assertThat(refusal.rule())
                            .isEqualTo(ComplaintRule.NOT_BELOW));
        }
    }

    @Test
    void shouldComeBackWhereItStood_whenAMergeIsUndone() {
        var handling = Mother.in(CaseStatus.HANDLING);

        var merged = Mother.step(handling, Mother.full(CaseAction.MERGE), Mother.OFFICE);
        var back = Mother.step(merged, Mother.full(CaseAction.UNMERGE), Mother.OFFICE);

        assertThat(merged.progress().mergedInto()).isEqualTo("case-2");
        assertThat(back.status()).isEqualTo(CaseStatus.HANDLING);
    }

    @Test
    void shouldGoOnWithWhatIsLeft_whenWorkComesBack() {
        var handled = Mother.in(CaseStatus.HANDLED);
        var before = Mother.TIME.due(Mother.in(CaseStatus.HANDLING)).orElseThrow();

        var again = Mother.CASEWORK.decide(
                handled,
                Mother.full(CaseAction.REWORK),
                Mother.INSPECTOR,
                Mother.CATALOG,
                handled.timeline().getLast().at().plusSeconds(1800));

        assertThat(Mother.TIME.due(again)).contains(before.plusSeconds(1800));
    }

    /** A case in the status, with what the action presupposes. */
    private static CaseFile prepared(CaseStatus status, CaseAction action) {
        var file = Mother.in(status);
        boolean clockRuns = status == CaseStatus.DISPATCHED || status == CaseStatus.HANDLING;
        return switch (action) {
            case APPROVE_EXTENSION, REFUSE_EXTENSION ->
                clockRuns ? Mother.step(file, Mother.full(CaseAction.REQUEST_EXTENSION), Mother.HANDLER) : file;
            case RESUME -> clockRuns ? Mother.step(file, Mother.full(CaseAction.PAUSE), Mother.OFFICE) : file;
            default -> file;
        };
    }
}
