package cleancity.complaint.facts;

import cleancity.kernel.facts.Topic;

/** The topic and the types of fact. Names are for ever: a change of meaning is a new version beside the old. */
public final class ComplaintFacts {
    public static final String REPORTED = "complaint.reported.v1";
    public static final String JOINED = "complaint.joined.v1";
    public static final String TRANSITIONED = "complaint.transitioned.v1";
    public static final String CLOSED = "complaint.closed.v1";
    public static final String AT_RISK = "complaint.at-risk.v1";
    public static final String OVERDUE = "complaint.overdue.v1";
    public static final String HOT_SPOT = "hot-spot.found.v1";
    public static final String LISTING = "listing.transitioned.v1";

    private ComplaintFacts() {}

    /** Keyed by case, so that the facts of one case stay in order. */
    public static Topic topic() {
        return new Topic("cleancity.complaint", 6);
    }
}
