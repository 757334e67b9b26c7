package cleancity.campaign.hours;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.HoursEntry;
import cleancity.campaign.ports.ById;
import cleancity.campaign.ports.Campaigns;
import cleancity.campaign.ports.HoursBook;
import cleancity.kernel.model.Actor;
import java.util.List;

/** What a person has given, line by line and in all. */
public final class MyHours {
    private final HoursBook book;
    private final Campaigns campaigns;

    public MyHours(HoursBook book, Campaigns campaigns) {
        this.book = book;
        this.campaigns = campaigns;
    }

    /** A line and what it was for. */
    public record Line(HoursEntry entry, Campaign campaign) {}

    public long minutes(Actor actor) {
        return book.minutesOf(actor.requireResident().id());
    }

    public List<Line> lines(Actor actor, long beforeSequence, int limit) {
        return lines(book.of(actor.requireResident().id(), beforeSequence, limit));
    }

    List<Line> lines(List<HoursEntry> entries) {
        var ids = entries.stream().map(HoursEntry::campaignId).distinct().toList();
        var byId = new ById<>(campaigns.find(ids), Campaign::id);
        return entries.stream()
                .map(entry -> new Line(entry, byId.get(entry.campaignId())))
                .toList();
    }
}
