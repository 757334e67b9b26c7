package cleancity.complaint.inspection;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.csv.CsvRows;
import cleancity.complaint.csv.XlsxRows;
import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inspections in, and the way from a lost point to who answers for it and back. */
public final class InspectionRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionRoutes.class);

    private final ImportInspection imports;
    private final InspectionStore store;
    private final Cursors cursors;
    private final CaseStore cases;
    private final SheetStore sheets;
    private final Cards cards;

    record Preview(int rows, List<ReadFindings.Fault> faults) {}

    record Summary(String id, String name, String level, String date, int findings, double lost) {
        static Summary of(Inspection inspection) {
            double lost =
                    inspection.findings().stream().mapToDouble(Finding::lost).sum();
            return new Summary(
                    inspection.id(),
                    inspection.name(),
                    inspection.level(),
                    inspection.date(),
                    inspection.findings().size(),
                    lost);
        }
    }

    record Summaries(List<Summary> items, @Nullable String next) {}

    /** One lost point with everything that answers for it. */
    record Loss(
            String inspection,
            String level,
            String date,
            int number,
            String item,
            String itemName,
            double lost,
            String text,
            String unit,
            String unitName,
            @Nullable String person,
            @Nullable String caseId,
            @Nullable String caseNumber,
            @Nullable String status,
            @Nullable String handler) {}

    record Losses(double lost, List<Loss> items) {}

    public InspectionRoutes(
            InspectionStore store,
            SheetStore sheets,
            CaseStore cases,
            CatalogStore catalogs,
            FileReport reports,
            ActOnCase act,
            Areas areas,
            Cards cards,
            Clock clock,
            byte[] cursorKey) {
        this.cursors = new Cursors(cursorKey, "inspections");
        this.store = store;
        this.cases = cases;
        this.cards = cards;
        this.sheets = sheets;
        this.imports = new ImportInspection(new ReadFindings(areas), sheets, store, catalogs, reports, act, clock);
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("previewInspection", this::preview);
        endpoints.on("importInspection", this::commit);
        endpoints.on("listInspections", this::list);
        endpoints.on("listItemLosses", this::itemLosses);
        endpoints.on("listUnitLosses", this::unitLosses);
    }

    private Answer list(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var found = store.page(call.query("cursor").map(cursors::decode).orElse(null), call.limit());
        var shown = found.stream().limit(call.limit()).toList();
        return Answer.ok(new Summaries(
                shown.stream().map(Summary::of).toList(),
                found.size() > shown.size()
                        ? cursors.encode(new Cursor(
                                shown.getLast().date(), shown.getLast().id()))
                        : null));
    }

    private Answer preview(Call call) {
        var draft = imports.preview(rows(call), call.actor());
        return Answer.ok(new Preview(draft.findings().size(), draft.faults()));
    }

    private Answer commit(Call call) {
        var done = imports.commit(
                call.queryRequired("name"),
                call.queryRequired("level"),
                call.queryRequired("date"),
                rows(call),
                call.idempotencyKey().orElseThrow(),
                call.actor());
        return Answer.created(Summary.of(done));
    }

    private Answer itemLosses(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var wanted = call.path("id");
        var code = sheets.on(imports.today())
                .find(wanted)
                .map(ScoringSheet.Item::code)
                .or(() -> store.withItem(wanted).isEmpty() ? Optional.empty() : Optional.of(wanted))
                .orElseThrow(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
        return Answer.ok(losses(store.withItem(code), finding -> finding.path().contains(code)));
    }

    private Answer unitLosses(Call call) {
        Desk.visible(CaseFilter.ALL, call.actor());
        var unit = call.path("id");
        return Answer.ok(losses(store.withUnit(unit), finding -> finding.unit().equals(unit)));
    }

    private Losses losses(List<Inspection> inspections, Predicate<Finding> wanted) {
        var losses = new ArrayList<Loss>();
        for (var inspection : inspections) {
            var sheet = sheets.on(LocalDate.parse(inspection.date()));
            inspection.findings().stream()
                    .filter(wanted)
                    .map(finding -> loss(inspection, finding, sheet))
                    .forEach(losses::add);
        }
        return new Losses(losses.stream().mapToDouble(Loss::lost).sum(), losses);
    }

    private Loss loss(Inspection inspection, Finding finding, ScoringSheet sheet) {
        @Nullable
        CaseFile file =
                finding.caseId() == null ? null : cases.find(finding.caseId()).orElse(null);
        return new Loss(
                inspection.name(),
                inspection.level(),
                inspection.date(),
                finding.number(),
                finding.item(),
                sheet.find(finding.item()).map(ScoringSheet.Item::name).orElse(finding.item()),
                finding.lost(),
                finding.text(),
                finding.unit(),
                cards.catalog().unitName(finding.unit()),
                finding.person(),
                finding.caseId(),
                file == null ? null : file.number(),
                file == null ? null : file.status().wire(),
                file == null ? null : file.progress().handler());
    }

    /** A spreadsheet or CSV, told by its first bytes whatever it is said to be. */
    private static List<CsvRows.Row> rows(Call call) {
        var bytes = call.rawBody().getBytes();
        if (!XlsxRows.looksLike(bytes)) {
            return CsvRows.read(new String(bytes, StandardCharsets.UTF_8));
        }
        try {
            return XlsxRows.read(bytes);
        } catch (XlsxRows.Unreadable e) {
            LOG.info("a spreadsheet with findings could not be read", e);
            throw new Refusal.Invalid("", ComplaintRule.XLSX_UNREADABLE);
        }
    }
}
