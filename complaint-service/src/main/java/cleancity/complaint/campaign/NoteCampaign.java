package cleancity.complaint.campaign;

import cleancity.complaint.facts.CampaignReported;
import cleancity.complaint.model.CampaignDone;
import cleancity.complaint.model.CaseFile;
import cleancity.complaint.model.CaseStatus;
import cleancity.complaint.model.HotSpot;
import cleancity.complaint.model.TimelineEntry;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.HotSpotStore;
import cleancity.complaint.store.Retry;
import cleancity.kernel.facts.ReceivedFact;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A cleanup day is over: the hot spot it was called for says so, and so does the timeline of each case it answers. The
 * campaign is noted once, however often it is told.
 */
public final class NoteCampaign {
    private static final String ACTION = "campaign";

    private final CaseStore cases;
    private final HotSpotStore hotSpots;

    public NoteCampaign(CaseStore cases, HotSpotStore hotSpots) {
        this.cases = cases;
        this.hotSpots = hotSpots;
    }

    public void hear(ReceivedFact fact) {
        if (!fact.type().equals(CampaignReported.TYPE)) {
            return;
        }
        var told = fact.data(CampaignReported.class);
        var done = new CampaignDone(told.campaignId(), fact.time(), told.bags(), told.spots());
        var linked = new LinkedHashSet<>(Objects.requireNonNullElse(told.complaintIds(), List.<String>of()));
        var hotSpotId = told.hotSpotId();
        if (hotSpotId != null) {
            hotSpots.answered(hotSpotId, done).map(HotSpot::caseIds).ifPresent(linked::addAll);
        }
        linked.forEach(id -> note(id, done));
    }

    private void note(String caseId, CampaignDone done) {
        var _ = Retry.untilSaved(() -> {
            var found = cases.find(caseId);
            if (found.isEmpty() || !takesNotes(found.get()) || isNoted(found.get(), done)) {
                return true;
            }
            var file = found.get();
            var next = file.next(file.progress(), file.clocks(), entry(file, done));
            return cases.save(next, List.of()) ? true : null;
        });
    }

    private static boolean takesNotes(CaseFile file) {
        return file.status() != CaseStatus.VOIDED;
    }

    private static boolean isNoted(CaseFile file, CampaignDone done) {
        return file.timeline().stream()
                .anyMatch(
                        entry -> entry.action().equals(ACTION) && entry.actor().equals(done.campaignId()));
    }

    private static TimelineEntry entry(CaseFile file, CampaignDone done) {
        var last = file.timeline().getLast().at();
        Instant at = done.at().isAfter(last) ? done.at() : last;
        var note = "志愿清洁活动已开展：清理点位 %d 处，清运 %d 袋".formatted(done.spots(), done.bags());
        return new TimelineEntry(
                at,
                ACTION,
                "system",
                done.campaignId(),
                null,
                file.status(),
                file.status(),
                note,
                null,
                List.of(),
                null);
    }
}
