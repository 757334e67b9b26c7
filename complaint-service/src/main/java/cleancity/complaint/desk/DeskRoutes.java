package cleancity.complaint.desk;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.CasePage;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Severity;
import cleancity.complaint.report.ReportRoutes.PlaceBody;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.kernel.geo.Place;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.time.Limit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The board, one case with the steps possible now, and the counts. */
public final class DeskRoutes {
    private final Desk desk;
    private final DeskView view;
    private final ActOnCase act;
    private final CaseQueries queries;
    private final Cards cards;
    private final Cursors newest;
    private final Cursors dueFirst;

    record LimitBody(int amount, String unit) {
        Limit limit() {
            return unit.equals("workday") ? Limit.days(amount) : Limit.hours(amount);
        }
    }

    record ActBody(
            String action,
            @Nullable String note,
            @Nullable String unit,
            @Nullable String severity,
            @Nullable List<String> photoIds,
            @Nullable PlaceBody place,
            @Nullable LimitBody limit,
            long version) {
        Act act() {
            return new Act(
                    CaseAction.ofWire(action),
                    note,
                    unit,
                    severity == null ? null : Severity.ofWire(severity),
                    Objects.requireNonNullElse(photoIds, List.of()),
                    place == null
                            ? null
                            : Place.of(place.lng(), place.lat(), place.spot().system()),
                    limit == null ? null : limit.limit(),
                    null);
        }
    }

    record Summary(Map<String, Integer> counts, int overdue, int atRisk, int supervised) {}

    public DeskRoutes(Desk desk, DeskView view, ActOnCase act, CaseQueries queries, Cards cards, byte[] cursorKey) {
        this.desk = desk;
        this.view = view;
        this.act = act;
        this.queries = queries;
        this.cards = cards;
        this.newest = new Cursors(cursorKey, "desk-cases/newest");
        this.dueFirst = new Cursors(cursorKey, "desk-cases/due");
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listDeskCases", this::list);
        endpoints.on("getDeskCase", call -> Answer.ok(view.of(desk.open(call.path("id"), call.actor()), call.actor())));
        endpoints.on("actOnCase", this::act);
        endpoints.on("readDeskSummary", this::summary);
    }

    private Answer list(Call call) {
        var filter = Desk.visible(Filters.of(call), call.actor());
        boolean byDue =
                filter.due() != null || call.query("sort").filter("due"::equals).isPresent();
        var cursors = byDue ? dueFirst : newest;
        var after = call.query("cursor").map(cursors::decode).orElse(null);
        var found = byDue
                ? queries.dueFirst(filter, cards.now(), after, call.limit())
                : queries.newest(filter, cards.now(), after, call.limit());
        return Answer.ok(CasePage.of(
                found,
                call.limit(),
                file -> cards.card(file, Cards.Reader.FULL),
                file -> byDue ? cards.due(file) : file.report().reportedAt(),
                cursors));
    }

    private Answer act(Call call) {
        var body = call.body(ActBody.class);
        CaseFile seen = desk.open(call.path("id"), call.actor());
        var done = act.act(seen.id(), body.act(), body.version(), call.actor());
        return Answer.ok(view.of(done, call.actor()));
    }

    private Answer summary(Call call) {
        var filter = Desk.visible(Filters.of(call), call.actor());
        var now = cards.now();
        return Answer.ok(new Summary(
                queries.byStatus(filter, now),
                queries.count(filter.withDue(CaseFilter.Due.OVERDUE), now),
                queries.count(filter.withDue(CaseFilter.Due.AT_RISK), now),
                queries.countSupervised(filter, now)));
    }
}
