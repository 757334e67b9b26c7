package cleancity.complaint.desk;

import cleancity.complaint.cases.CaseRoutes;
import cleancity.complaint.cases.MyActions;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.privacy.MyData;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps that are the reporter's: to withdraw, and to contest a close; and the one of who joined: to leave. */
public final class ReporterRoutes {
    private final ActOnCase act;
    private final MyData mine;
    private final CaseRoutes cases;

    record ReporterAct(
            String action, @Nullable String note, @Nullable List<String> photoIds) {
        Act act() {
            return new Act(
                    CaseAction.ofWire(action),
                    note,
                    null,
                    null,
                    Objects.requireNonNullElse(photoIds, List.of()),
                    null,
                    null,
                    null);
        }
    }

    public ReporterRoutes(ActOnCase act, MyData mine, CaseRoutes cases) {
        this.mine = mine;
        this.act = act;
        this.cases = cases;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("actAsReporter", this::act);
    }

    private Answer act(Call call) {
        var body = call.body(ReporterAct.class);
        var resident = call.actor().requireResident();
        if (body.action().equals(MyActions.LEAVE)) {
            mine.leave(call.path("id"), resident);
        } else {
            act.act(call.path("id"), body.act(), -1, resident);
        }
        return cases.answer(call.path("id"), call);
    }
}
