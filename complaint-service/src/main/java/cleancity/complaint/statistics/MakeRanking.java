package cleancity.complaint.statistics;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.Ranking;
import cleancity.complaint.model.Ranking.BookEnd;
import cleancity.complaint.model.RankingFormula;
import cleancity.complaint.model.RankingRule;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.LedgerStore;
import cleancity.complaint.store.RankingRuleStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Population;
import cleancity.kernel.chain.Head;
import cleancity.kernel.chain.Verdict;
import cleancity.kernel.http.Json;
import cleancity.kernel.time.Limit;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the ranking of a month: from the cases as they stand while it moves, from the facts in the books when it becomes
 * final, so that anybody who holds the books can make the same numbers again.
 */
final class MakeRanking {
    private final StatisticsRoutes statistics;
    private final LedgerStore ledger;
    private final LedgerBook book;
    private final RankingRuleStore rules;
    private final Areas areas;
    private final Cards cards;
    private final Supplier<Calendars> calendars;
    private final Population population = Population.bundled();

    MakeRanking(
            StatisticsRoutes statistics,
            LedgerStore ledger,
            LedgerBook book,
            RankingRuleStore rules,
            Areas areas,
            Cards cards,
            Supplier<Calendars> calendars) {
        this.statistics = statistics;
        this.ledger = ledger;
        this.book = book;
        this.rules = rules;
        this.areas = areas;
        this.cards = cards;
        this.calendars = calendars;
    }

    /** What a second calculation gave. */
    record Check(boolean booksIntact, boolean reproduced, List<Ranking.Row> rows) {}

    Ranking moving(YearMonth month, String by) {
        var rule = rules.on(month.atDay(1));
        var filter = CaseFilter.ALL.withFrom(start(month)).withTo(start(month.plusMonths(1)));
        return ranking(month, by, rule, statistics.table(filter, by), null, List.of());
    }

    Ranking frozen(YearMonth month, String by, Instant at) {
        var rule = rules.on(month.atDay(1));
        var ends = ends(month, at);
        return ranking(month, by, rule, replayed(month, by, at, ends), at, ends);
    }

    /** Walks the chains up to where they ended, makes the rows again and compares them byte by byte. */
    Check check(Ranking stored) {
        var at = stored.frozenAt();
        var rule = stored.rule();
        var ends = stored.books();
        if (at == null || rule == null || ends == null) {
            return new Check(false, false, List.of());
        }
        boolean intact = ends.stream()
                .allMatch(
                        end -> book.verify(end.book(), new Head(end.sequence(), end.hash())) instanceof Verdict.Intact);
        var names = new HashMap<String, String>();
        stored.rows().forEach(row -> names.put(row.key(), row.name()));
        var table = replayed(YearMonth.parse(stored.month()), stored.by(), at, ends);
        var rows = new RankingFormula(rule, stored.formula()).rank(counts(table, names));
        return new Check(intact, Json.text(rows).equals(Json.text(stored.rows())), rows);
    }

    private Ranking ranking(
            YearMonth month,
            String by,
            RankingRule rule,
            StatisticsRoutes.Table table,
            @Nullable Instant at,
            List<BookEnd> ends) {
        var formula = new RankingFormula(rule);
        var until = at == null ? null : calendars.get().office().deadline(at, Limit.days(rule.appealDays()));
        return new Ranking(
                month.toString(),
                by,
                formula.printed(),
                rule,
                at,
                until,
                ends,
                formula.rank(counts(table, Map.of())),
                List.of());
    }

    private StatisticsRoutes.Table replayed(YearMonth month, String by, Instant at, List<BookEnd> ends) {
        var grouping = new Grouping(areas, cards, by, at);
        new ReplayBook(ledger).each(ends, start(month), start(month.plusMonths(1)), grouping::add);
        return grouping.table();
    }

    /** The books of the years from the month on, as far as they go now. */
    private List<BookEnd> ends(YearMonth month, Instant at) {
        int last = LocalDate.ofInstant(at, WorkingCalendar.ZONE).getYear();
        return IntStream.rangeClosed(month.getYear(), Math.max(last, month.getYear()))
                .mapToObj(year -> "cases/" + year)
                .flatMap(
                        name -> ledger.head(name).stream().map(head -> new BookEnd(name, head.sequence(), head.hash())))
                .toList();
    }

    private List<RankingFormula.Counts> counts(StatisticsRoutes.Table table, Map<String, String> names) {
        return table.rows().stream()
                .filter(row -> !row.key().isEmpty())
                .map(row -> counts(row, names.getOrDefault(row.key(), row.name())))
                .toList();
    }

    private RankingFormula.Counts counts(StatisticsRoutes.Row row, String name) {
        var figures = row.figures();
        return new RankingFormula.Counts(
                row.key(),
                name,
                figures.received(),
                figures.toClose(),
                figures.onTime(),
                figures.finished(),
                figures.finished() - figures.reworked(),
                population.ofDistrict(row.key()).orElse(null));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
