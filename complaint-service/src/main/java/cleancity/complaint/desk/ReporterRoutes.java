package cleancity.complaint.desk;

import cleancity.complaint.cases.CaseRoutes;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The steps that are the reporter's: to withdraw, and to contest a close. */
public final class ReporterRoutes {
    private final ActOnCase act;
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

    public ReporterRoutes(ActOnCase act, CaseRoutes cases) {
        this.act = act;
        this.cases = cases;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("actAsReporter", this::act);
    }

    private Answer act(Call call) {
        var body = call.body(ReporterAct.class);
        var done = act.act(call.path("id"), body.act(), -1, call.actor().requireResident());
        return cases.answer(done.id(), call);
    }
}
