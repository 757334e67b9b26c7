package cleancity.complaint.statistics;

import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Ranking;
import cleancity.complaint.model.RankingFormula;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.LedgerStore;
import cleancity.complaint.store.RankingStore;
import cleancity.kernel.area.Population;
import cleancity.kernel.chain.Head;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** The monthly ranking: moving until it is made final, then never changed; appeals stand beside it. */
public final class RankingRoutes {
    private final StatisticsRoutes statistics;
    private final RankingStore store;
    private final LedgerStore ledger;
    private final Clock clock;
    private final Population population = Population.bundled();

    record AppealBody(String key, String text) {}

    public RankingRoutes(StatisticsRoutes statistics, RankingStore store, LedgerStore ledger, Clock clock) {
        this.statistics = statistics;
        this.store = store;
        this.ledger = ledger;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readRanking", call -> {
            Desk.visible(CaseFilter.ALL, call.actor());
            return Answer.ok(store.find(month(call), by(call)).orElseGet(() -> moving(month(call), by(call))));
        });
        endpoints.on("freezeRanking", this::freeze);
        endpoints.on("appealRanking", this::appeal);
    }

    private Answer freeze(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        var book = "cases/" + month(call).substring(0, 4);
        var head = ledger.head(book).orElseGet(() -> new Head(0, ""));
        var ranking = moving(month(call), by(call)).with(clock.instant(), head.sequence(), head.hash());
        if (!store.freeze(ranking)) {
            throw new Refusal.Conflict(ComplaintRule.ALREADY_FROZEN);
        }
        return Answer.created(ranking);
    }

    private Answer appeal(Call call) {
        var actor = call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.HANDLER);
        var body = call.body(AppealBody.class);
        var appeal = new Ranking.Appeal(clock.instant(), body.key(), body.text(), actor.id());
        if (!store.appeal(month(call), by(call), appeal)) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        return Answer.created(Map.of("appealed", true));
    }

    private Ranking moving(String month, String by) {
        var first = YearMonth.parse(month);
        var zone = WorkingCalendar.ZONE;
        var filter = new CaseFilter(
                null,
                null,
                null,
                null,
                null,
                null,
                first.atDay(1).atStartOfDay(zone).toInstant(),
                first.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant(),
                null);
        var counts = statistics.table(filter, by).rows().stream()
                .filter(row -> !row.key().isEmpty())
                .map(this::counts)
                .toList();
        return new Ranking(month, by, RankingFormula.PRINTED, null, null, null, RankingFormula.rank(counts), List.of());
    }

    private RankingFormula.Counts counts(StatisticsRoutes.Row row) {
        var figures = row.figures();
        return new RankingFormula.Counts(
                row.key(),
                row.name(),
                figures.received(),
                figures.toClose(),
                figures.onTime(),
                population.ofDistrict(row.key()).orElse(null));
    }

    private static String month(Call call) {
        return call.path("month");
    }

    private static String by(Call call) {
        return call.query("by").orElse("district");
    }
}
