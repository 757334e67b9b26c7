package cleancity.campaign;

import cleancity.campaign.hours.HoursColumns;
import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.ServiceConfig;
import java.time.Duration;

/**
 * What this service is told.
 *
 * @param seed what an empty store starts with
 * @param recovery how often half-done work is looked for
 * @param hoursColumns of the export for a provincial volunteer system
 * @param publicUrl where people reach the gateway; printed into proofs
 */
public record CampaignConfig(
        ServiceConfig service, Seed seed, Duration recovery, String publicUrl, HoursColumns hoursColumns) {
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
                env.seconds("CAMPAIGN_RECOVERY_SECONDS", 10, "how often half-done sign-ups are looked for"),
                env.address("PUBLIC_ORIGIN", "http://localhost:8080", "where people reach the gateway")
                        .toString(),
                columns(env));
        env.check();
        return config;
    }

    private static HoursColumns columns(Environment env) {
        var name = "CAMPAIGN_HOURS_COLUMNS";
        var text =
                env.text(name, HoursColumns.USUAL, "columns of the hours export: heading=field, separated by commas");
        try {
            return HoursColumns.of(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
        }
    }
}
