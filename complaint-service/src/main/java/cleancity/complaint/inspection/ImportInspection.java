package cleancity.complaint.inspection;

import cleancity.complaint.catalog.Days;
import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.privacy.ContactSeal.Keyed;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.report.NewReport;
import cleancity.complaint.report.Spot;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.documents.reading.CellFault;
import cleancity.kernel.documents.reading.Table;
import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import cleancity.kernel.time.Limit;
import cleancity.kernel.time.WorkingCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list of findings: first as a preview, then for good. The inspection is kept first, then each finding becomes a
 * case that is verified, filed and dispatched; what a crash left undone, the same import sent again completes.
 */
public final class ImportInspection {
    private final ReadFindings read;
    private final SheetStore sheets;
    private final InspectionStore store;
    private final CatalogStore catalogs;
    private final FileReport reports;
    private final ActOnCase act;
    private final Clock clock;

    ImportInspection(
            ReadFindings read,
            SheetStore sheets,
            InspectionStore store,
            CatalogStore catalogs,
            FileReport reports,
            ActOnCase act,
            Clock clock) {
        this.read = read;
        this.sheets = sheets;
        this.store = store;
        this.catalogs = catalogs;
        this.reports = reports;
        this.act = act;
        this.clock = clock;
    }

    /** @param date of the inspection, for the sheet that held then; null for the sheet of today */
    ReadFindings.Draft preview(Table table, @Nullable String date, Actor actor) {
        return draft(table, date == null ? today() : Days.of("date", date), actor);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    }

    /** Points are lost on the sheet that held on the day of the inspection. */
    private ReadFindings.Draft draft(Table table, LocalDate day, Actor actor) {
        actor.requireAny(Role.OFFICE, Role.ADMINISTRATOR);
        return read.read(table, sheets.on(day), catalogs.current());
    }

    /**
     * @param key the client's: the same key is the same import
     * @throws Refusal.Invalid naming every fault; then nothing was imported
     */
    Inspection commit(String name, String level, String date, Table table, String key, Actor actor) {
        var draft = draft(table, Days.of("date", date), actor);
        if (!draft.faults().isEmpty()) {
            throw new Refusal.Invalid(
                    ComplaintRule.IMPORT_FAULTY,
                    Map.of("faults", draft.faults().size()),
                    draft.faults().stream().map(CellFault::toFault).toList());
        }
        var id = HexFormat.of()
                .formatHex(Keyed.hmac(key.getBytes(StandardCharsets.UTF_8), "inspection:" + actor.id()))
                .substring(0, 32);
        var inspection =
                store.addOrFind(new Inspection(id, name, level, date, actor.id(), clock.instant(), draft.findings()));
        var done = inspection.with(cases(inspection, actor));
        store.save(done);
        return done;
    }

    private List<Finding> cases(Inspection inspection, Actor actor) {
        var done = new ArrayList<Finding>();
        for (var finding : inspection.findings()) {
            done.add(finding.caseId() == null ? finding.became(dispatched(inspection, finding, actor)) : finding);
        }
        return done;
    }

    private String dispatched(Inspection inspection, Finding finding, Actor actor) {
        CaseFile file = reports.file(wanted(inspection, finding), actor);
        if (file.status() == CaseStatus.RECEIVED) {
            file = act.act(file.id(), Act.of(CaseAction.VERIFY).withNote(inspection.name()), -1, actor);
        }
        if (file.status() == CaseStatus.VERIFIED) {
            file = act.act(file.id(), Act.of(CaseAction.FILE), -1, actor);
        }
        if (file.status() == CaseStatus.FILED) {
            var dispatch = dispatch(finding);
            var days = finding.days();
            act.act(file.id(), days == null ? dispatch : dispatch.withLimit(Limit.days(days)), -1, actor);
        }
        return file.id();
    }

    /** To the first unit; the others the list names help, and the note says so. */
    private Act dispatch(Finding finding) {
        var dispatch = Act.of(CaseAction.DISPATCH).withUnit(finding.unit());
        var helpers = finding.helpers();
        return helpers == null
                ? dispatch
                : dispatch.withNote("协办："
                        + helpers.stream().map(catalogs.current()::unitName).collect(Collectors.joining("、")));
    }

    private static NewReport wanted(Inspection inspection, Finding finding) {
        var lng = finding.lng();
        var lat = finding.lat();
        return new NewReport(
                finding.category(),
                "【" + inspection.level() + "】" + finding.text(),
                lng == null || lat == null ? null : new Spot(lng, lat, CoordinateSystem.WGS84),
                finding.address() == null ? finding.area() : finding.address(),
                finding.area(),
                List.of(),
                null,
                true,
                null,
                Severity.NORMAL,
                Source.INSPECTION,
                inspection.id() + "#" + finding.number());
    }
}
