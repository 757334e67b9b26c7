package cleancity.complaint.inspection;

import cleancity.complaint.catalog.ChangeRules;
import cleancity.complaint.catalog.Days;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scoring sheet, what was lost on it, and the indicators that are weak. */
public final class ScoringRoutes {
    /** Seven of ten points or fewer. */
    private static final double WEAK = 7;

    private static final double TEN = 10;

    private final InspectionStore inspections;
    private final SheetStore sheets;
    private final ChangeRules change;

    record Item(
            String code,
            String name,
            @Nullable String parent,
            double points,
            double lost,
            int findings,
            boolean weak) {}

    /** @param inspection whose losses they are; null when there has been none */
    record Tree(
            @Nullable String inspection,
            @Nullable String inspectionName,
            @Nullable String date,
            List<Item> items) {}

    /** @param score of ten */
    record Weak(
            String inspection,
            String inspectionName,
            String date,
            String code,
            String name,
            double points,
            double lost,
            double score,
            int findings,
            List<String> units) {}

    record Weaks(List<Weak> items) {}

    record SheetItem(String code, String name, @Nullable String parent, double points) {
        ScoringSheet.Item item() {
            return new ScoringSheet.Item(code, name, parent, points);
        }

        static SheetItem of(ScoringSheet.Item item) {
            return new SheetItem(item.code(), item.name(), item.parent(), item.points());
        }
    }

    record Dated(LocalDate from, double total, List<SheetItem> items) {
        static Dated of(LocalDate from, List<ScoringSheet.Item> items) {
            return new Dated(
                    from,
                    items.getFirst().points(),
                    items.stream().map(SheetItem::of).toList());
        }
    }

    record Sheets(List<Dated> items) {}

    record SheetBody(String from, List<SheetItem> items, String reason) {}

    public ScoringRoutes(InspectionStore inspections, SheetStore sheets, ChangeRules change) {
        this.inspections = inspections;
        this.sheets = sheets;
        this.change = change;
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readScoring", this::scoring);
        endpoints.on("listWeakIndicators", this::weak);
        endpoints.on("listSheets", call -> {
            Desk.visible(CaseFilter.ALL, call.actor());
            return Answer.ok(new Sheets(sheets.last(call.limit()).stream()
                    .map(stored -> Dated.of(LocalDate.parse(stored.id()), stored.items()))
                    .toList()));
        });
        endpoints.on("setSheet", this::set);
    }

    /** Of one inspection: those of several are compared, never added up. */
    private Answer scoring(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var day = call.query("on").map(text -> Days.of("on", text));
        var inspection = call.query("inspection")
                .map(this::known)
                .orElseGet(() -> inspections.lastOn(day.orElseGet(change::today).toString()));
        var sheet = sheets.on(
                day.orElseGet(() -> inspection == null ? change.today() : LocalDate.parse(inspection.date())));
        var findings = inspection == null ? List.<Finding>of() : inspection.findings();
        var items = sheet.items().stream().map(item -> item(item, findings)).toList();
        return Answer.ok(
                inspection == null
                        ? new Tree(null, null, null, items)
                        : new Tree(inspection.id(), inspection.name(), inspection.date(), items));
    }

    private Inspection known(String id) {
        return inspections.find(id).orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
    }

    private static Item item(ScoringSheet.Item item, List<Finding> all) {
        var mine = at(item, all);
        double lost = lost(mine);
        return new Item(
                item.code(),
                item.name(),
                item.parent(),
                item.points(),
                lost,
                mine.size(),
                !mine.isEmpty() && score(item, lost) <= WEAK);
    }

    /** Of one inspection, or of the last one. */
    private Answer weak(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var inspection = call.query("inspection").map(this::known).orElseGet(inspections::last);
        return Answer.ok(new Weaks(inspection == null ? List.of() : weakOf(inspection)));
    }

    private List<Weak> weakOf(Inspection inspection) {
        var sheet = sheets.on(LocalDate.parse(inspection.date()));
        return sheet.items().stream()
                .filter(item -> sheet.isLeaf(item.code()))
                .filter(item -> !at(item, inspection.findings()).isEmpty())
                .map(item -> weak(inspection, item, at(item, inspection.findings())))
                .filter(weak -> weak.score() <= WEAK)
                .sorted(Comparator.comparingDouble(Weak::score).thenComparing(Weak::code))
                .toList();
    }

    private static Weak weak(Inspection inspection, ScoringSheet.Item item, List<Finding> mine) {
        double lost = lost(mine);
        return new Weak(
                inspection.id(),
                inspection.name(),
                inspection.date(),
                item.code(),
                item.name(),
                item.points(),
                lost,
                score(item, lost),
                mine.size(),
                mine.stream().map(Finding::unit).distinct().sorted().toList());
    }

    private Answer set(Call call) {
        ChangeRules.requireOffice(call.actor());
        var body = call.body(SheetBody.class);
        var from = Days.of("/from", body.from());
        var items = body.items().stream().map(SheetItem::item).toList();
        var faults = ScoringSheet.faults(items);
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(
                    ComplaintRule.SHEET_FAULTY,
                    Map.of("faults", faults.size()),
                    faults.stream()
                            .map(pointer -> Fault.at(pointer, ComplaintRule.SHEET_FAULTY))
                            .toList());
        }
        var subject = "%d 项，共 %s 分".formatted(items.size(), items.getFirst().points());
        change.trace("set-scoring-sheet", "%s，%s 起".formatted(subject, from), body.reason(), call.actor());
        sheets.put(
                from, new ScoringSheet(items), call.actor().id(), change.clock().instant());
        return Answer.ok(Dated.of(from, items));
    }

    private static List<Finding> at(ScoringSheet.Item item, List<Finding> all) {
        return all.stream()
                .filter(finding -> finding.path().contains(item.code()))
                .toList();
    }

    private static double lost(List<Finding> findings) {
        return Inspection.sum(findings.stream().map(Finding::lost));
    }

    private static double score(ScoringSheet.Item item, double lost) {
        return Math.max(0, TEN * (item.points() - lost) / item.points());
    }
}
