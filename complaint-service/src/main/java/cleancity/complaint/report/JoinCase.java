package cleancity.complaint.report;

import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.Reporter;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.Retry;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 附议: one more person asks for the same thing. A person counts once, however often they join. */
public final class JoinCase {
    private static final int MOST = 2_000;

    private final CaseStore cases;
    private final PhotosOf photos;
    private final CaseFacts facts;
    private final Clock clock;

    public JoinCase(CaseStore cases, PhotosOf photos, CaseFacts facts, Clock clock) {
        this.cases = cases;
        this.photos = photos;
        this.facts = facts;
        this.clock = clock;
    }

    /** @throws Refusal.Conflict when the case is finished or their own */
    public CaseFile join(String caseId, Actor resident, @Nullable String text, List<String> photoIds) {
        resident.requireResident();
        photos.requireOwn(photoIds, resident);
        return Retry.untilSaved(() -> {
            var file = cases.find(caseId).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
            if (file.isWrittenBy(resident.id())) {
                throw new Refusal.Conflict(ComplaintRule.OWN_CASE, Map.of("number", file.number()));
            }
            return file.isReportedBy(resident.id())
                    ? added(file, resident, text, photoIds)
                    : joined(file, new Reporter(resident.id(), clock.instant(), text, photoIds, null, null));
        });
    }

    private @Nullable CaseFile joined(CaseFile file, Reporter joiner) {
        requireOpen(file);
        if (file.reporters().size() >= MOST) {
            throw new Refusal.Conflict(ComplaintRule.TOO_MANY_REPORTERS);
        }
        var all = new ArrayList<>(file.reporters());
        all.add(joiner);
        var joined = file.withReporters(all);
        return cases.save(joined, List.of(facts.joined(joined, joiner))) ? joined : null;
    }

    /** What somebody who joined before adds to their own words; a repetition changes nothing. */
    private @Nullable CaseFile added(CaseFile file, Actor resident, @Nullable String text, List<String> photoIds) {
        var reporters = file.reporters().stream()
                .map(each -> each.id().equals(resident.id()) ? each.adding(text, photoIds) : each)
                .toList();
        if (reporters.equals(file.reporters())) {
            return file;
        }
        requireOpen(file);
        if (reporters.stream().anyMatch(Reporter::saysTooMuch)) {
            throw new Refusal.Conflict(ComplaintRule.ADDED_ENOUGH);
        }
        var next = file.withReporters(reporters);
        return cases.save(next, List.of()) ? next : null;
    }

    private static void requireOpen(CaseFile file) {
        if (!file.status().isOpen()) {
            throw new Refusal.Conflict(ComplaintRule.CASE_NOT_OPEN);
        }
    }
}
