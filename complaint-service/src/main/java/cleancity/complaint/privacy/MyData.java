package cleancity.complaint.privacy;

import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.PhotoStore;
import cleancity.complaint.store.Retry;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A reporter corrects and deletes what is theirs. The case goes on without them: its category, place and steps are the
 * city's record, their words, photos, contact and the tie to their account are not. The book holds random ids and no
 * words of theirs, so nothing has to be taken out of it.
 */
public final class MyData {
    private static final String FORGOTTEN = "forgotten";

    private final CaseStore cases;
    private final PhotoStore photos;

    public MyData(CaseStore cases, PhotoStore photos) {
        this.cases = cases;
        this.photos = photos;
    }

    /** Corrects the words of a report that is still open. */
    public CaseFile correct(String caseId, Actor resident, String text) {
        return Retry.untilSaved(() -> {
            var file = theirs(caseId, resident);
            if (!file.isWrittenBy(resident.id()) || !file.status().isOpen()) {
                throw new Refusal.Conflict(ComplaintRule.CASE_NOT_OPEN);
            }
            var next = file.withReport(file.report().withText(text));
            return cases.save(next, List.of()) ? next : null;
        });
    }

    /** Takes back a join, with the words and photos that came with it; the case of the reporter goes on. */
    public void leave(String caseId, Actor resident) {
        var file = theirs(caseId, resident);
        if (!file.isJoinedBy(resident.id())) {
            throw new Refusal.Conflict(ComplaintRule.OWN_CASE, Map.of("number", file.number()));
        }
        if (!file.status().isOpen()) {
            throw new Refusal.Conflict(ComplaintRule.CASE_NOT_OPEN);
        }
        forget(caseId, resident);
    }

    /** Takes everything of theirs out of a case. */
    public void forget(String caseId, Actor resident) {
        var before = theirs(caseId, resident);
        Retry.untilSaved(() -> {
            var file = theirs(caseId, resident);
            var next = forgotten(file, resident.id());
            return cases.save(next, List.of()) ? next : null;
        });
        photos.remove(photosOf(before, resident.id()));
    }

    private static CaseFile forgotten(CaseFile file, String id) {
        boolean writer = file.isWrittenBy(id);
        var reporters = new ArrayList<Reporter>();
        for (var reporter : file.reporters()) {
            if (!reporter.id().equals(id)) {
                reporters.add(reporter);
            } else if (writer && reporters.isEmpty()) {
                reporters.add(Reporter.first(FORGOTTEN, reporter.at(), null));
            }
        }
        var timeline = file.timeline().stream()
                .map(entry -> entry.actor().equals(id) ? entry.withoutPerson(FORGOTTEN) : entry)
                .toList();
        var report = writer ? file.report().withoutWords() : file.report();
        return new CaseFile(
                file.id(),
                file.number(),
                file.version() + 1,
                report,
                file.progress(),
                file.clocks(),
                reporters,
                timeline);
    }

    private static List<String> photosOf(CaseFile file, String id) {
        var all = new ArrayList<String>(file.isWrittenBy(id) ? file.report().photoIds() : List.of());
        file.reporters().stream()
                .filter(reporter -> reporter.id().equals(id))
                .forEach(reporter -> all.addAll(reporter.photoIds()));
        return all;
    }

    private CaseFile theirs(String caseId, Actor resident) {
        return cases.find(caseId)
                .filter(file -> file.isReportedBy(resident.requireResident().id()))
                .orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
    }
}
