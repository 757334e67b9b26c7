package cleancity.complaint.inspection;

import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.report.Locate;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.documents.reading.Table;
import cleancity.kernel.documents.reading.Template;
import cleancity.kernel.documents.reading.Told;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.ids.Cursor;
import cleancity.kernel.ids.Cursors;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Inspections in. */
public final class InspectionRoutes {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportInspection imports;
    private final InspectionStore store;
    private final Cursors cursors;
    private final ProblemTexts texts = new ProblemTexts("complaint", InspectionRoutes.class.getClassLoader());

    record Summary(String id, String name, String level, String date, int findings, double lost) {
        static Summary of(Inspection inspection) {
            return new Summary(
                    inspection.id(),
                    inspection.name(),
                    inspection.level(),
                    inspection.date(),
                    inspection.findings().size(),
                    inspection.lost());
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
            Locate locate,
            Clock clock,
            byte[] cursorKey) {
        this.cursors = new Cursors(cursorKey, "inspections");
        this.store = store;
        this.imports =
                new ImportInspection(new ReadFindings(areas, locate), sheets, store, catalogs, reports, act, clock);
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("previewInspection", this::preview);
        endpoints.on("importInspection", this::commit);
        endpoints.on("listInspections", this::list);
        endpoints.on("downloadFindingsTemplate", this::template);
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
        var draft = imports.preview(table(call), call.query("date").orElse(null), call.actor());
        return Answer.ok(Told.of(draft.table(), draft.findings().size(), draft.faults(), texts, call.locale()));
    }

    private Answer commit(Call call) {
        var done = imports.commit(
                call.queryRequired("name"),
                call.queryRequired("level"),
                call.queryRequired("date"),
                table(call),
                call.idempotencyKey().orElseThrow(),
                call.actor());
        return Answer.created(Summary.of(done));
    }

    private Answer template(Call call) {
        return Answer.stream(
                XLSX, "findings.xlsx", out -> Template.write(out, ReadFindings.COLUMNS, texts, call.locale()));
    }

    private static Table table(Call call) {
        return Table.read(
                call.rawBody().getBytes(),
                ReadFindings.COLUMNS,
                call.query("sheet").orElse(null));
    }
}
