package cleancity.campaign.facts;

import cleancity.kernel.facts.Topic;

/** Topic and types of this service's facts. A type is never renamed; what changes its meaning is a new version. */
public final class CampaignFacts {
    /** Keyed by campaign for what happens to campaigns, by shift for what happens to seats. */
    public static final Topic TOPIC = new Topic("cleancity.campaign", 6);

    public static final String CAMPAIGN_PUBLISHED = "campaign.published.v1";
    public static final String CAMPAIGN_COMPLETED = "campaign.completed.v1";
    public static final String CAMPAIGN_CANCELLED = "campaign.cancelled.v1";
    public static final String SIGN_UP_CONFIRMED = "sign-up.confirmed.v1";
    public static final String SIGN_UP_WAITLISTED = "sign-up.waitlisted.v1";
    public static final String SIGN_UP_PROMOTED = "sign-up.promoted.v1";
    public static final String SIGN_UP_CANCELLED = "sign-up.cancelled.v1";
    public static final String SIGN_UP_REQUESTED = "sign-up.requested.v1";
    public static final String SIGN_UP_DENIED = "sign-up.denied.v1";
    public static final String SIGN_UP_OFFERED = "sign-up.offered.v1";
    public static final String SIGN_UP_OFFER_ENDED = "sign-up.offer-ended.v1";
    public static final String SIGN_UP_OVERLAPS = "sign-up.overlaps.v1";
    public static final String SHIFT_RESCHEDULED = "shift.rescheduled.v1";
    public static final String LINE_REORDERED = "shift.line-reordered.v1";
    public static final String PLACES_RELEASED = "shift.places-released.v1";
    public static final String SIGN_UP_CALLED_OFF = "sign-up.called-off.v1";
    public static final String ATTENDANCE_MISSED = "attendance.missed.v1";
    public static final String HOURS_RECORDED = "hours.recorded.v1";
    public static final String SHIFT_REMINDER = "shift.reminder.v1";
    public static final String SHIFT_BROADCAST = "shift.broadcast.v1";
    public static final String CAMPAIGN_REPORTED = "campaign.reported.v1";
    public static final String MOSQUITO_THRESHOLD = "mosquito.threshold-reached.v1";
    public static final String CAPACITY_CHANGED = "shift.capacity-changed.v1";

    private CampaignFacts() {}
}
