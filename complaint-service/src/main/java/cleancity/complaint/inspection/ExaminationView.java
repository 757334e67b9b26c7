package cleancity.complaint.inspection;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Catalog;
import cleancity.complaint.model.ExamSection;
import cleancity.complaint.model.Examination;
import cleancity.complaint.model.Gain;
import cleancity.complaint.model.Inspection;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The examination on the wire. */
record ExaminationView(
        double points,
        @Nullable Double expected,
        double low,
        double high,
        double passLine,
        boolean passLineStated,
        @Nullable Last inspection,
        List<Section> sections,
        List<Chance> gains) {
    private static final int MOST_GAINS = 200;

    record Section(
            String code,
            String name,
            double points,
            @Nullable Double last,
            @Nullable Double expected,
            String basis,
            @Nullable String source) {
        static Section of(ExamSection section) {
            return new Section(
                    section.code(),
                    section.name(),
                    section.points(),
                    section.last(),
                    section.expected(),
                    section.basis().wire(),
                    section.source());
        }
    }

    record Case(String id, String number, String status) {
        static Case of(CaseFile file) {
            return new Case(file.id(), file.number(), file.status().wire());
        }
    }

    record Chance(
            String item,
            String itemName,
            String unit,
            String unitName,
            List<String> persons,
            double points,
            int steps,
            @Nullable Instant due,
            int unproven,
            List<Case> cases) {}

    record Last(String id, String name, String level, String date) {}

    static ExaminationView of(
            Catalog catalog,
            Examination sum,
            @Nullable Inspection last,
            boolean passLineStated,
            Map<String, CaseFile> files) {
        return new ExaminationView(
                sum.points(),
                sum.expected(),
                sum.low(),
                sum.high(),
                sum.passLine(),
                passLineStated,
                last == null ? null : new Last(last.id(), last.name(), last.level(), last.date()),
                sum.sections().stream().map(Section::of).toList(),
                sum.gains().stream()
                        .limit(MOST_GAINS)
                        .map(gain -> chance(catalog, gain, files))
                        .toList());
    }

    private static Chance chance(Catalog catalog, Gain gain, Map<String, CaseFile> files) {
        return new Chance(
                gain.item(),
                gain.itemName(),
                gain.unit(),
                catalog.unitName(gain.unit()),
                gain.persons(),
                gain.points(),
                gain.steps(),
                gain.due(),
                gain.unproven(),
                gain.caseIds().stream()
                        .map(files::get)
                        .filter(Objects::nonNull)
                        .map(Case::of)
                        .toList());
    }
}
