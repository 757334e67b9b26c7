package cleancity.campaign.model;

import java.time.Instant;

/** A photo of a campaign, before or after the work; nobody can tell from it who took it where. */
public record Photo(String id, String campaignId, Moment moment, int width, int height, String by, Instant at) {
    /** When it was taken. */
    public enum Moment {
        BEFORE,
        AFTER
    }
}
