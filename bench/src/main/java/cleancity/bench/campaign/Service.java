package cleancity.bench.campaign;

import cleancity.bench.TestBed;
import cleancity.campaign.CampaignConfig;
import cleancity.campaign.CampaignService;
import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Platform;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The running service beside the measurement: its relay takes the facts out of the shift, as it does in production. */
final class Service implements AutoCloseable {
    private final Closing closing = new Closing();

    Service(String database) {
        var variables = new HashMap<>(TestBed.variables());
        variables.putAll(Map.of(
                "CAMPAIGN_HOST", "127.0.0.1",
                "CAMPAIGN_PORT", "0",
                "CAMPAIGN_MANAGEMENT_PORT", "0",
                "CAMPAIGN_DATABASE", database,
                "SEED", "none"));
        var platform = closing.add(Platform.create());
        closing.add(
                CampaignService.start(CampaignConfig.from(Environment.of(variables)), platform, _ -> Optional.empty()));
    }

    @Override
    public void close() {
        closing.close();
    }
}
