package cleancity.complaint.inspection;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.catalog.ChangeRules;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.ScoringSheet;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.util.List;
import java.util.Optional;

/** The way from a lost point to who answers for it, and back. */
public final class LossRoutes {
    private final InspectionStore store;
    private final SheetStore sheets;
    private final LostPoints points;
    private final ChangeRules change;

    record Report(
            String id,
            String name,
            String level,
            String date,
            int findings,
            double lost,
            double back,
            List<Loss> items) {}

    public LossRoutes(InspectionStore store, SheetStore sheets, CaseStore cases, Cards cards, ChangeRules change) {
        this.store = store;
        this.sheets = sheets;
        this.change = change;
        this.points = new LostPoints(cases, sheets, cards);
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("getInspection", this::inspection);
        endpoints.on("listItemLosses", this::ofItem);
        endpoints.on("listUnitLosses", this::ofUnit);
    }

    private Answer inspection(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var found = known(call.path("id"));
        var losses = points.of(List.of(found), finding -> true);
        return Answer.ok(new Report(
                found.id(),
                found.name(),
                found.level(),
                found.date(),
                losses.items().size(),
                losses.lost(),
                Inspection.sum(losses.items().stream()
                        .filter(loss -> "closed".equals(loss.status()))
                        .map(Loss::lost)),
                losses.items()));
    }

    /** Of every inspection, or of one. */
    private Answer ofItem(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var wanted = call.path("id");
        var code = sheets.on(change.today())
                .find(wanted)
                .map(ScoringSheet.Item::code)
                .or(() -> store.withItem(wanted).isEmpty() ? Optional.empty() : Optional.of(wanted))
                .orElseThrow(LossRoutes::unknown);
        return Answer.ok(points.of(
                call.query("inspection").map(id -> List.of(known(id))).orElseGet(() -> store.withItem(code)),
                finding -> finding.path().contains(code)));
    }

    private Answer ofUnit(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var unit = call.path("id");
        return Answer.ok(
                points.of(store.withUnit(unit), finding -> finding.unit().equals(unit)));
    }

    private Inspection known(String id) {
        return store.find(id).orElseThrow(LossRoutes::unknown);
    }

    private static Refusal.NotFound unknown() {
        return new Refusal.NotFound(CommonRule.NOT_FOUND);
    }
}
