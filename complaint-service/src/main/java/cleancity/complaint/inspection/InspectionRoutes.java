package cleancity.complaint.inspection;

import cleancity.complaint.csv.CsvRows;
import cleancity.complaint.csv.XlsxRows;
import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Inspections in. */
public final class InspectionRoutes {
    private static final Logger LOG = LoggerFactory.getLogger(InspectionRoutes.class);

    private final ImportInspection imports;
    private final InspectionStore store;
    private final Cursors cursors;

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

    public InspectionRoutes(
            InspectionStore store,
            SheetStore sheets,
            CatalogStore catalogs,
            FileReport reports,
            ActOnCase act,
            Areas areas,
            Clock clock,
            byte[] cursorKey) {
        this.cursors = new Cursors(cursorKey, "inspections");
        this.store = store;
        this.imports = new ImportInspection(new ReadFindings(areas), sheets, store, catalogs, reports, act, clock);
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("previewInspection", this::preview);
        endpoints.on("importInspection", this::commit);
        endpoints.on("listInspections", this::list);
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
