package cleancity.complaint.inspection;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Inspection;
import cleancity.complaint.model.Inspection.Finding;
import cleancity.complaint.model.ScoringSheet;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.SheetStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts to each lost point the case that works on it and who answers for it. */
final class LostPoints {
    private final CaseStore cases;
    private final SheetStore sheets;
    private final Cards cards;

    record Losses(double lost, List<Loss> items) {}

    LostPoints(CaseStore cases, SheetStore sheets, Cards cards) {
        this.cases = cases;
        this.sheets = sheets;
        this.cards = cards;
    }

    Losses of(List<Inspection> inspections, Predicate<Finding> wanted) {
        var losses = new ArrayList<Loss>();
        for (var inspection : inspections) {
            var sheet = sheets.on(LocalDate.parse(inspection.date()));
            var findings = inspection.findings().stream().filter(wanted).toList();
            var files = files(findings);
            findings.forEach(finding -> losses.add(loss(inspection, finding, sheet, files.get(finding.caseId()))));
        }
        return new Losses(Inspection.sum(losses.stream().map(Loss::lost)), losses);
    }

    /** The cases of findings by their id. */
    Map<String, CaseFile> files(List<Finding> findings) {
        var ids =
                findings.stream().map(Finding::caseId).filter(Objects::nonNull).toList();
        return ids.isEmpty()
                ? Map.of()
                : cases.findAll(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
    }

    private Loss loss(Inspection inspection, Finding finding, ScoringSheet sheet, @Nullable CaseFile file) {
        return new Loss(
                inspection.name(),
                inspection.id(),
                inspection.level(),
                inspection.date(),
                finding.number(),
                finding.item(),
                sheet.find(finding.item()).map(ScoringSheet.Item::name).orElse(finding.item()),
                finding.lost(),
                finding.text(),
                cards.areaName(finding.area()),
                finding.address(),
                finding.unit(),
                cards.catalog().unitName(finding.unit()),
                finding.person(),
                finding.caseId(),
                file == null ? null : file.number(),
                file == null ? null : file.status().wire(),
                file == null ? null : file.progress().handler(),
                file == null ? null : cards.due(file),
                file == null ? null : cards.dueState(file));
    }
}
