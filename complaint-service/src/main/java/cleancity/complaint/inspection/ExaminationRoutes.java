package cleancity.complaint.inspection;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.catalog.ChangeRules;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Examination;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.OpenLoss;
import cleancity.complaint.model.ScoringSheet;
import cleancity.complaint.model.Statement;
import cleancity.complaint.store.CaseFilter;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.ExpectationStore;
import cleancity.complaint.store.ExpectationStore.ExpectationDocument;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Call;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.model.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The examination added up, and where the next point comes from. */
public final class ExaminationRoutes {
    private final InspectionStore inspections;
    private final SheetStore sheets;
    private final ExpectationStore expectations;
    private final LostPoints points;
    private final Cards cards;
    private final ChangeRules change;

    record Body(@Nullable Double passLine, List<Statement> sections, String reason) {}

    public ExaminationRoutes(
            InspectionStore inspections,
            SheetStore sheets,
            ExpectationStore expectations,
            CaseStore cases,
            Cards cards,
            ChangeRules change) {
        this.inspections = inspections;
        this.sheets = sheets;
        this.expectations = expectations;
        this.cards = cards;
        this.change = change;
        this.points = new LostPoints(cases, sheets, cards);
    }

    public void bind(Endpoints endpoints) {
        endpoints.on("readExamination", call -> {
            Desk.visible(CaseFilter.ALL, call.actor());
            return Answer.ok(read());
        });
        endpoints.on("stateExpectation", this::state);
    }

    private ExaminationView read() {
        var last = inspections.last();
        var sheet = sheets.on(last == null ? change.today() : LocalDate.parse(last.date()));
        var findings = last == null ? List.<Inspection.Finding>of() : last.findings();
        var files = points.files(findings);
        var open = findings.stream()
                .map(each -> open(each, files))
                .filter(each -> isOpen(each.file()))
                .toList();
        var stated = expectations.find();
        var statements = stated.map(ExpectationDocument::statements).orElse(List.of()).stream()
                .collect(Collectors.toMap(Statement::section, Function.identity()));
        var passLine = stated.map(ExpectationDocument::passLine).orElse(null);
        return ExaminationView.of(
                cards.catalog(),
                Examination.of(sheet, last, open, statements, passLine),
                last,
                passLine != null,
                files);
    }

    private OpenLoss open(Inspection.Finding finding, Map<String, CaseFile> files) {
        var file = files.get(finding.caseId());
        return new OpenLoss(finding, file, file == null ? null : cards.due(file));
    }

    /** A case that was set aside has put nothing right: its points stay lost. */
    private static boolean isOpen(@Nullable CaseFile file) {
        return file == null || file.status() != CaseStatus.CLOSED;
    }

    private Answer state(Call call) {
        var body = call.body(Body.class);
        var last = inspections.last();
        var sheet = sheets.on(last == null ? change.today() : LocalDate.parse(last.date()));
        for (int i = 0; i < body.sections().size(); i++) {
            var wanted = body.sections().get(i);
            if (sheet.find(wanted.section())
                    .filter(item -> wanted.points() <= item.points())
                    .isEmpty()) {
                throw new Refusal.Invalid("/sections/" + i, ComplaintRule.NO_SUCH_SECTION);
            }
        }
        change.trace("state-expectation", subject(body, sheet), body.reason(), call.actor());
        expectations.put(ExpectationDocument.of(
                body.passLine(),
                body.sections(),
                call.actor().id(),
                change.clock().instant()));
        return Answer.ok(read());
    }

    private static String subject(Body body, ScoringSheet sheet) {
        var parts = body.sections().stream()
                .map(each ->
                        sheet.find(each.section()).map(ScoringSheet.Item::name).orElse(each.section()) + " "
                                + each.points())
                .collect(Collectors.joining("，"));
        var line = body.passLine();
        return line == null ? parts : parts + "；合格线 " + line;
    }
}
