package cleancity.campaign.signup;

import cleancity.campaign.ports.Lines;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The organiser's side of requests and of the line, over HTTP. */
public final class LineRoutes {
    private final DecideRequests decide;
    private final ReorderLine reorder;
    private final Paging paging;

    public LineRoutes(DecideRequests decide, ReorderLine reorder, Paging paging) {
        this.decide = decide;
        this.reorder = reorder;
        this.paging = paging;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("decideSignUp", call -> Answer.ok(SignUpRoutes.SignUpAnswer.of(decided(call))));
        endpoints.on("reorderLine", call -> Answer.ok(SignUpRoutes.SignUpAnswer.of(reordered(call))));
        endpoints.on("listLineChanges", call -> Answer.ok(changes(call)));
    }

    record Decision(boolean approved, @Nullable String reason) {}

    record Position(int position, String reason) {}

    record LineChange(Instant at, String by, String signUpId, int from, int to, String reason) {
        static LineChange of(Lines.Change change) {
            return new LineChange(
                    change.at(), change.by(), change.signUpId(), change.from(), change.to(), change.reason());
        }
    }

    private Outcome decided(Call call) {
        var decision = call.body(Decision.class);
        return decision.approved()
                ? decide.approve(call.actor(), call.path("id"))
                : decide.deny(call.actor(), call.path("id"), given(decision.reason()));
    }

    private Outcome reordered(Call call) {
        var wanted = call.body(Position.class);
        return reorder.move(call.actor(), call.path("id"), wanted.position(), wanted.reason());
    }

    /** Nobody is turned away without being told why. */
    private static String given(@Nullable String reason) {
        if (reason == null) {
            throw new Refusal.Invalid("/reason", CommonRule.INVALID_REQUEST);
        }
        return reason;
    }

    private Paging.Page<LineChange> changes(Call call) {
        var list = "line-changes/" + call.path("id");
        var after = paging.cursor(call, list);
        var found = reorder.changes(call.actor(), call.path("id")).stream()
                .filter(change -> after == null || change.at().isBefore(Instant.parse(after.sortKey())))
                .limit(call.limit() + 1L)
                .toList();
        return paging.page(call, list, found, last -> new Cursor(last.at().toString(), last.signUpId()))
                .map(LineChange::of);
    }
}
