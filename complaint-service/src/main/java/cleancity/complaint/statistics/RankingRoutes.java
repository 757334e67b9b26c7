package cleancity.complaint.statistics;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Ranking;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.LedgerStore;
import cleancity.complaint.store.RankingRuleStore;
import cleancity.complaint.store.RankingStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Supplier;

/** The monthly ranking: moving until it is made final, then never changed; appeals stand beside it for their time. */
public final class RankingRoutes {
    private final MakeRanking make;
    private final RankingStore store;
    private final Clock clock;

    record AppealBody(String key, String text) {}

    record DecisionBody(boolean upheld, String reason) {}

    record Checked(String month, String by, boolean booksIntact, boolean reproduced) {}

    public RankingRoutes(
            StatisticsRoutes statistics,
            RankingStore store,
            RankingRuleStore rules,
            LedgerStore ledger,
            LedgerBook book,
            Areas areas,
            Cards cards,
            Supplier<Calendars> calendars,
            Clock clock) {
        this.make = new MakeRanking(statistics, ledger, book, rules, areas, cards, calendars);
        this.store = store;
        this.clock = clock;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readRanking", call -> {
            Desk.visible(CaseFilter.ALL, call.actor());
            var ranking = store.find(call.path("month"), by(call)).orElseGet(() -> make.moving(month(call), by(call)));
            return Answer.ok(RankingView.of(ranking));
        });
        endpoints.on("freezeRanking", this::freeze);
        endpoints.on("verifyRanking", this::verify);
        endpoints.on("appealRanking", this::appeal);
        endpoints.on("decideAppeal", this::decide);
    }

    private Answer freeze(Call call) {
        call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        if (store.find(call.path("month"), by(call)).isPresent()) {
            throw new Refusal.Conflict(ComplaintRule.ALREADY_FROZEN);
        }
        var now = clock.instant();
        if (!YearMonth.from(now.atZone(WorkingCalendar.ZONE)).isAfter(month(call))) {
            throw new Refusal.Conflict(ComplaintRule.MONTH_RUNS);
        }
        var ranking = make.frozen(month(call), by(call), now);
        if (!store.freeze(ranking)) {
            throw new Refusal.Conflict(ComplaintRule.ALREADY_FROZEN);
        }
        return Answer.created(RankingView.of(ranking));
    }

    private Answer verify(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var check = make.check(stored(call));
        return Answer.ok(new Checked(call.path("month"), by(call), check.booksIntact(), check.reproduced()));
    }

    private Answer appeal(Call call) {
        var actor = call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR, Role.HANDLER);
        var body = call.body(AppealBody.class);
        var ranking = stored(call);
        var now = clock.instant();
        requireLine(ranking, body.key(), actor);
        if (ranking.appealUntil() != null && !now.isBefore(ranking.appealUntil())) {
            throw new Refusal.Conflict(ComplaintRule.APPEAL_TOO_LATE);
        }
        var appeal = new Ranking.Appeal(now, body.key(), body.text(), actor.id(), null);
        if (!store.appeal(call.path("month"), by(call), appeal)) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        return Answer.created(Map.of("appealed", true));
    }

    /** Nobody decides on their own appeal. */
    private Answer decide(Call call) {
        var actor = call.actor().requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        int number = Integer.parseInt(call.path("number"));
        var appeals = stored(call).appeals();
        if (number > appeals.size()) {
            throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        }
        if (appeals.get(number - 1).actor().equals(actor.id())) {
            throw new Refusal.Forbidden(ComplaintRule.OWN_APPEAL);
        }
        var body = call.body(DecisionBody.class);
        var decision = new Ranking.Decision(clock.instant(), body.upheld(), body.reason(), actor.id());
        if (!store.decide(call.path("month"), by(call), number, decision)) {
            throw new Refusal.Conflict(ComplaintRule.APPEAL_DECIDED);
        }
        return Answer.ok(RankingView.of(stored(call)));
    }

    /** A unit speaks for itself only. */
    private static void requireLine(Ranking ranking, String key, Actor actor) {
        if (ranking.line(key).isEmpty()) {
            throw new Refusal.Invalid("/key", ComplaintRule.UNKNOWN_LINE);
        }
        boolean office = actor.hasAny(Role.OFFICE, Role.ADMINISTRATOR);
        if (!office && ranking.by().equals("unit") && !key.equals(actor.unit())) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
    }

    private Ranking stored(Call call) {
        return store.find(call.path("month"), by(call)).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
    }

    private static YearMonth month(Call call) {
        return YearMonth.parse(call.path("month"));
    }

    private static String by(Call call) {
        return call.query("by").orElse("district");
    }
}
