package cleancity.campaign.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a campaign stands. */
public enum CampaignStatus {
    DRAFT,
    PUBLISHED,
    COMPLETED,
    CANCELLED;

    /** What may come next; nothing follows an end. */
    public Set<CampaignStatus> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(COMPLETED, CANCELLED);
            case COMPLETED, CANCELLED -> EnumSet.noneOf(CampaignStatus.class);
        };
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a slug; refuses any other text. */
    public static CampaignStatus of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
