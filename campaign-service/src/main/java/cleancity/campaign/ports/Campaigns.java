package cleancity.campaign.ports;

import cleancity.campaign.model.Campaign;
import cleancity.campaign.model.CampaignKind;
import cleancity.campaign.model.CampaignReport;
import cleancity.campaign.model.CampaignStatus;
import cleancity.kernel.facts.OutboxEntry;
import cleancity.kernel.ids.Cursor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where campaigns are kept. */
public interface Campaigns {
    /** Degrees of WGS-84. */
    record Box(double west, double south, double east, double north) {}

    /** @param kind null for every kind */
    record PublicQuery(@Nullable String area, @Nullable CampaignKind kind, Instant now) {}

    /** Adds a draft; its shifts are there already. */
    void add(Campaign campaign);

    Optional<Campaign> find(String id);

    List<Campaign> find(Collection<String> ids);

    /**
     * Writes a moved campaign and the facts of it in one update, if nobody changed it since it was read. Its shifts have
     * not followed yet: until {@link #settled} it is among {@link #unsettled}.
     *
     * @return false when somebody was faster
     */
    boolean move(Campaign next, List<OutboxEntry> facts);

    /** When it begins and ends now that shifts were moved. */
    void span(String id, Instant startsAt, Instant endsAt);

    /** The campaign's shifts have followed its status. */
    void settled(String id);

    /** Campaigns whose shifts have not followed their status, at most so many. */
    List<Campaign> unsettled(int limit);

    /** Published ones that are not over, by start; one more than a page holds tells that there is a next. */
    List<Campaign> published(PublicQuery query, @Nullable Cursor after, int limit);

    /** Published ones that ended before that instant. */
    List<Campaign> over(Instant before, int limit);

    /** All of them, the latest first. */
    List<Campaign> all(Set<CampaignStatus> statuses, @Nullable Cursor after, int limit);

    /** Whether there is a draft, or a published campaign that is not over, for those recurring complaints. */
    boolean isOpenFor(String hotSpotId, Instant now);

    /** Writes the report of a completed campaign and its facts in one update. */
    void report(String id, CampaignReport report, List<OutboxEntry> facts);

    /** What came of it, once the organiser has told. */
    Optional<CampaignReport> reportOf(String id);

    /** Published ones that are not over and meet within the box, by start. */
    List<Campaign> within(Box box, Instant now, int limit);

    boolean isEmpty();
}
