package cleancity.campaign;

import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import cleancity.kernel.testing.TestTokens;
import cleancity.stores.EmbeddedStores;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The service on the real stores of this test run, with an empty database of its own. */
final class Running implements AutoCloseable {
    final MovableClock clock = new MovableClock(Clock.systemUTC());
    final CampaignConfig config;
    private final Platform platform = Platform.create().withClock(clock);
    private final CampaignService service;

    private Running(CampaignConfig.Seed seed) {
        config = config(TestStores.unique("campaign"), seed);
        service = CampaignService.start(config, platform, TestTokens.keys());
    }

    static Running empty() {
        return new Running(CampaignConfig.Seed.NONE);
    }

    static Running chaozhou() {
        return new Running(CampaignConfig.Seed.CHAOZHOU);
    }

    static CampaignConfig config(String database, CampaignConfig.Seed seed) {
        var stores = EmbeddedStores.shared();
        return CampaignConfig.from(Environment.of(Map.of(
                "CAMPAIGN_PORT",
                "0",
                "CAMPAIGN_MANAGEMENT_PORT",
                "0",
                "MONGODB_URI",
                stores.mongodbUri(),
                "REDIS_URI",
                stores.redisUri(),
                "KAFKA_BOOTSTRAP_SERVERS",
                stores.kafkaBootstrapServers(),
                "CAMPAIGN_DATABASE",
                database,
                "CHECK_ANSWERS",
                "true",
                "CAMPAIGN_RECOVERY_SECONDS",
                "1",
                "SEED",
                seed.name().toLowerCase(Locale.ROOT))));
    }

    Http anonymous() {
        return Http.at(service.port());
    }

    Http resident(String id) {
        return anonymous().as(TestTokens.resident(id));
    }

    Http someone() {
        return resident(UUID.randomUUID().toString());
    }

    Http office() {
        return anonymous().as(TestTokens.staff("office-1", Role.OFFICE));
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }
}
