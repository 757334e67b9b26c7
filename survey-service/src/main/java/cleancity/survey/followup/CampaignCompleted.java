package cleancity.survey.followup;

import cleancity.kernel.model.LocalText;
import java.time.Instant;

/** As much of the campaign service's fact as a follow-up needs. */
record CampaignCompleted(String campaignId, LocalText title, Instant endsAt, boolean sample) {
    /** The fact's type, as the campaign service writes it. */
    static final String TYPE = "campaign.completed.v1";
}
