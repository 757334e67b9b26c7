package cleancity.complaint.statistics;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.RankedSpot;
import cleancity.complaint.model.SpotFormula;
import cleancity.complaint.privacy.CoarseText;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.InspectionStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.time.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best and the worst spots of a quarter, from the cases and inspections that are stored. */
public final class SpotRoutes {
    private static final int LEAST = 5;

    private final CaseQueries queries;
    private final InspectionStore inspections;
    private final Cards cards;

    record Item(
            int rank,
            String area,
            String areaName,
            @Nullable String address,
            double lng,
            double lat,
            int received,
            int toClose,
            int good,
            double lost,
            double score,
            List<String> caseIds) {}

    record Spots(String quarter, String formula, int least, int compared, List<Item> best, List<Item> worst) {}

    private record Period(LocalDate from, LocalDate to) {
        static Period of(String quarter) {
            int year = Integer.parseInt(quarter.substring(0, 4));
            int number = Integer.parseInt(quarter.substring(6));
            var from = LocalDate.of(year, 3 * number - 2, 1);
            return new Period(from, from.plusMonths(3));
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    public SpotRoutes(CaseQueries queries, InspectionStore inspections, Cards cards) {
        this.queries = queries;
        this.inspections = inspections;
        this.cards = cards;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("listSpots", this::list);
    }

    private Answer list(Call call) {
        var seen = Desk.visible(CaseFilter.ALL, call.actor());
        var period = Period.of(call.path("quarter"));
        int least = call.query("least").map(Integer::valueOf).orElse(LEAST);
        var now = cards.now();
        var formula = new SpotFormula(least, now);
        var lost = lost(period);
        var filter = seen.withFrom(start(period.from())).withTo(start(period.to()));
        queries.eachPlaced(filter, now, file -> formula.add(file, lost.getOrDefault(file.id(), 0.0)));
        return Answer.ok(new Spots(
                call.path("quarter"),
                formula.printed(),
                least,
                formula.compared(),
                formula.best().stream().map(this::item).toList(),
                formula.worst().stream().map(this::item).toList()));
    }

    /** Points by the case that the finding became. */
    private Map<String, Double> lost(Period period) {
        var lost = new HashMap<String, Double>();
        inspections.all().stream()
                .filter(inspection -> period.holds(LocalDate.parse(inspection.date())))
                .flatMap(inspection -> inspection.findings().stream())
                .forEach(finding -> add(finding, lost));
        return lost;
    }

    private static void add(Finding finding, Map<String, Double> lost) {
        var caseId = finding.caseId();
        if (caseId != null) {
            lost.merge(caseId, finding.lost(), Double::sum);
        }
    }

    private Item item(RankedSpot spot) {
        var address = spot.address();
        return new Item(
                spot.rank(),
                spot.area(),
                cards.areaName(spot.area()),
                address == null ? null : CoarseText.of(address),
                spot.place().lng(),
                spot.place().lat(),
                spot.received(),
                spot.toClose(),
                spot.good(),
                spot.lost(),
                spot.score(),
                spot.caseIds());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.ZONE).toInstant();
    }
}
