package cleancity.complaint.desk;

import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.model.Act;
import cleancity.complaint.model.CaseAction;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.Casework;
import cleancity.complaint.model.ComplaintRule;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.report.PhotosOf;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * Takes one step with a case. The step is decided on the version that was read and holds only if nobody made the next
 * version meanwhile: of many who try at once one succeeds, the others learn where the case stands now.
 */
public final class ActOnCase {
    /** A photo of finished work is newer than the last of these. */
    private static final Set<String> WORK_BEGINS = Set.of("dispatch", "rework");

    private final CaseStore cases;
    private final CatalogStore catalogs;
    private final Casework casework;
    private final CaseFacts facts;
    private final PhotosOf photos;
    private final Clock clock;

    public ActOnCase(
            CaseStore cases, CatalogStore catalogs, Casework casework, CaseFacts facts, PhotosOf photos, Clock clock) {
        this.cases = cases;
        this.catalogs = catalogs;
        this.casework = casework;
        this.facts = facts;
        this.photos = photos;
        this.clock = clock;
    }

    /**
     * @param version the version the actor has seen; -1 for whatever is there
     * @throws Refusal.Conflict when it is another one by now and the step is still possible
     * @throws Refusal.IllegalTransition when the step is not possible from where the case stands
     */
    public CaseFile act(String caseId, Act act, long version, Actor actor) {
        var file = cases.find(caseId).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
        var next = casework.decide(file, act, actor, catalogs.current(), clock.instant());
        if (version >= 0 && file.version() != version) {
            throw lost(file);
        }
        requirePhotos(act, file, actor);
        if (cases.save(next, facts.stepped(next))) {
            return next;
        }
        var now = cases.find(caseId).orElseThrow(() -> new Refusal.NotFound(ComplaintRule.UNKNOWN_CASE));
        casework.decide(now, act, actor, catalogs.current(), clock.instant()); // says first if it is not possible now
        throw lost(now);
    }

    private void requirePhotos(Act act, CaseFile file, Actor actor) {
        if (act.action() == CaseAction.FINISH) {
            var since = file.timeline().reversed().stream()
                    .filter(entry -> WORK_BEGINS.contains(entry.action()))
                    .map(TimelineEntry::at)
                    .findFirst();
            photos.requireNew(act.photoIds(), actor, since.orElse(file.report().receivedAt()));
        } else {
            photos.requireOwn(act.photoIds(), actor);
        }
    }

    private static Refusal lost(CaseFile now) {
        return new Refusal.Conflict(
                CommonRule.LOST_RACE, Map.of("status", now.status().wire(), "version", now.version()));
    }
}
