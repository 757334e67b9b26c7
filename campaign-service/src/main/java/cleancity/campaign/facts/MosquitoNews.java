package cleancity.campaign.facts;

import cleancity.campaign.model.MosquitoWeek;
import cleancity.kernel.facts.Fact;
import cleancity.kernel.facts.OutboxEntry;
import java.time.Instant;
import java.util.List;

/**
 * Where and when a sheet was filled in, and what is told if it reaches a threshold.
 *
 * @param id of the fact
 * @param area code of the community
 * @param areaPath the community and the areas above it
 * @param by who filled it in
 */
public record MosquitoNews(String id, String area, List<String> areaPath, String week, String by, Instant at) {
    public MosquitoNews {
        areaPath = List.copyOf(areaPath);
    }

    /** The fact that a threshold was reached. */
    public OutboxEntry reached(MosquitoWeek now) {
        var told = new ThresholdTold(area, week, now.level(), now.houses(), now.positiveContainers());
        var subject = area + "/" + week;
        var fact = new Fact(id, CampaignFacts.MOSQUITO_THRESHOLD, subject, at, told);
        return OutboxEntry.keyed(CampaignFacts.TOPIC, subject, fact);
    }
}
