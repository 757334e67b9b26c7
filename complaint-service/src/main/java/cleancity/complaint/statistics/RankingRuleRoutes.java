package cleancity.complaint.statistics;

import cleancity.complaint.catalog.ChangeRules;
import cleancity.complaint.catalog.Days;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.RankingFormula;
import cleancity.complaint.model.RankingRule;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.RankingRuleStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The rules by which rankings are made; a change holds for the months that begin after it. */
public final class RankingRuleRoutes {
    private final RankingRuleStore rules;
    private final ChangeRules change;

    record Item(
            LocalDate from,
            int smoothing,
            double onTimeWeight,
            int least,
            int decimals,
            int appealDays,
            String formula) {
        static Item of(RankingRule rule) {
            return new Item(
                    rule.from(),
                    rule.smoothing(),
                    rule.onTimeWeight(),
                    rule.least(),
                    rule.decimals(),
                    rule.appealDays(),
                    new RankingFormula(rule).printed());
        }
    }

    record Items(List<Item> items) {}

    record RuleBody(
            String from, int smoothing, double onTimeWeight, int least, int decimals, int appealDays, String reason) {
        RankingRule rule() {
            return new RankingRule(Days.of("/from", from), smoothing, onTimeWeight, least, decimals, appealDays);
        }
    }

    public RankingRuleRoutes(RankingRuleStore rules, ChangeRules change) {
        this.rules = rules;
        this.change = change;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listRankingRules", this::list);
        endpoints.on("setRankingRule", this::set);
    }

    private Answer list(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var all = Stream.concat(
                rules.last(call.limit()).stream().map(RankingRuleStore.RankingRuleDocument::rule),
                Stream.of(RankingRule.FIRST));
        return Answer.ok(new Items(all.limit(call.limit()).map(Item::of).toList()));
    }

    private Answer set(Call call) {
        ChangeRules.requireOffice(call.actor());
        var body = call.body(RuleBody.class);
        var rule = body.rule();
        change.trace("set-ranking-rule", new RankingFormula(rule).printed(), rule.from(), body.reason(), call.actor());
        rules.put(rule, call.actor().id(), change.clock().instant());
        return Answer.ok(Item.of(rule));
    }
}
