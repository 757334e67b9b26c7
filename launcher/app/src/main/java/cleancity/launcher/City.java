package cleancity.launcher;

import cleancity.campaign.CampaignConfig;
import cleancity.campaign.CampaignService;
import cleancity.complaint.ComplaintConfig;
import cleancity.complaint.ComplaintService;
import cleancity.gateway.GatewayConfig;
import cleancity.gateway.GatewayService;
import cleancity.gateway.staff.NewPassword;
import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.security.RemoteKeys;
import cleancity.survey.SurveyConfig;
import cleancity.survey.SurveyService;
import java.util.List;
import java.util.Map;

/** The gateway and the three services in this process, on stores that are already up. */
final class City implements AutoCloseable {
    /** What each needs 32 random bytes for. */
    static final List<String> SECRETS = List.of("GATEWAY_SECRET", "COMPLAINT_SECRET", "CURSOR_KEY");

    private final Closing closing = new Closing();
    private final GatewayService gateway;

    private City(Map<String, String> variables) {
        var platform = closing.add(Platform.create());
        var survey = SurveyConfig.from(Environment.of(variables));
        var keys = closing.add(new RemoteKeys(survey.service().jwks()));
        closing.add(SurveyService.start(survey, platform.withOwnMeters(), keys));
        var complaint = ComplaintConfig.from(Environment.of(variables));
        closing.add(ComplaintService.start(complaint, platform.withOwnMeters(), keys));
        var campaign = CampaignConfig.from(Environment.of(variables));
        closing.add(CampaignService.start(campaign, platform.withOwnMeters(), keys));
        gateway = closing.add(
                GatewayService.start(GatewayConfig.from(Environment.of(variables)), platform.withOwnMeters()));
    }

    static City start(Map<String, String> variables) {
        return new City(variables);
    }

    /** Staff accounts this start has made; empty from the second start on. */
    List<NewPassword> firstAccounts() {
        return gateway.firstAccounts();
    }

    /** The public door first, then the services, each flushing what it still has to tell. */
    @Override
    public void close() {
        closing.close();
    }
}
