package cleancity.gateway.inbox;

import cleancity.gateway.model.StaffAccounts;
import cleancity.kernel.facts.ReceivedFact;
import java.util.stream.Stream;

/** What the services' facts mean for whom. */
public final class Drafts {
    private final CaseNotices cases;
    private final CampaignNotices campaigns = new CampaignNotices();

    public Drafts(StaffAccounts staff) {
        this.cases = new CaseNotices(staff);
    }

    /** Nobody is told of most facts, and of none about sample data. */
    public Stream<Draft> of(ReceivedFact fact) {
        return fact.type().startsWith("complaint.") ? cases.of(fact) : campaigns.of(fact);
    }
}
