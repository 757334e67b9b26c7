package cleancity.campaign;

import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.ServiceConfig;
import java.time.Duration;

/**
 * What this service is told.
 *
 * @param seed what an empty store starts with
 * @param recovery how often half-done work is looked for
 */
public record CampaignConfig(ServiceConfig service, Seed seed, Duration recovery) {
    private static final int PORT = 8083;

    /** First contents. */
    public enum Seed {
        NONE,
        CHAOZHOU
    }

    /** @throws cleancity.kernel.config.ConfigurationException naming everything that is wrong */
    public static CampaignConfig from(Environment env) {
        var config = new CampaignConfig(
                ServiceConfig.from(env, "CAMPAIGN", PORT),
                env.choice("SEED", Seed.NONE, Seed.class, "first contents of an empty store"),
                env.seconds("CAMPAIGN_RECOVERY_SECONDS", 10, "how often half-done sign-ups are looked for"));
        env.check();
        return config;
    }
}
