package cleancity.gateway.inbox;

import cleancity.gateway.model.StaffAccounts;
import cleancity.kernel.facts.ReceivedFact;
import java.util.stream.Stream;

/** What the services' facts mean for whom. */
public final class Drafts {
    private final CaseNotices cases;
    private final CampaignNotices campaigns = new CampaignNotices();
    private final DutyNotices duties;

    public Drafts(StaffAccounts staff) {
        this.cases = new CaseNotices(staff);
        this.duties = new DutyNotices(staff);
    }

    /** Nobody is told of most facts, and of none about sample data. */
    public Stream<Draft> of(ReceivedFact fact) {
        if (fact.type().startsWith("duty.")) {
            return duties.of(fact);
        }
        return fact.type().startsWith("complaint.") ? cases.of(fact) : campaigns.of(fact);
    }
}
