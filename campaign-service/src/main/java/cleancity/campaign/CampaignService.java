package cleancity.campaign;

import cleancity.campaign.browse.BrowseRoutes;
import cleancity.campaign.browse.Paging;
import cleancity.campaign.demo.FirstStart;
import cleancity.campaign.demo.ProgressListener;
import cleancity.campaign.demo.SampleData;
import cleancity.campaign.demo.SampleSettings;
import cleancity.campaign.desk.DeskRoutes;
import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.planning.PlanningRoutes;
import cleancity.campaign.signup.SignUpRoutes;
import cleancity.campaign.store.MongoCampaigns;
import cleancity.campaign.store.MongoSecrets;
import cleancity.campaign.store.MongoShifts;
import cleancity.campaign.store.MongoSignUps;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Ids;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Main;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.Readiness;
import cleancity.kernel.lifecycle.ServiceDoors;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoIdempotency;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.RemoteKeys;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The whole wiring of the service. */
public final class CampaignService implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final URI SOURCE = URI.create("/campaign-service");

    private final Closing closing = new Closing();
    private final ServiceDoors doors;

    private CampaignService(CampaignConfig config, Platform platform, Keys keys) {
        var service = config.service();
        var clock = platform.clock();
        var mongo = closing.add(Mongo.connect(service.mongodbUri().value(), service.database(), platform.meters()));
        Topics.ensure(service.kafkaBootstrap(), List.of(CampaignFacts.TOPIC));
        var areas = Areas.bundled();
        var campaigns = new MongoCampaigns(mongo, areas);
        var shifts = new MongoShifts(mongo);
        var stores = new UseCases.Stores(campaigns, shifts, new MongoSignUps(mongo));
        var useCases = UseCases.of(stores, areas, clock, platform.ids());
        if (config.seed() == CampaignConfig.Seed.CHAOZHOU) {
            new FirstStart(campaigns, useCases.create(), useCases.publish(), clock).fill();
        }
        var publisher = closing.add(FactPublisher.connect(service.kafkaBootstrap(), SOURCE, platform.meters()));
        relay("campaigns", campaigns.outbox(), mongo, publisher, platform);
        relay("shifts", shifts.outbox(), mongo, publisher, platform);
        closing.add(Every.start("recover-sign-ups", config.recovery(), useCases.recover()::recover));
        closing.add(Every.start("settle-campaigns", config.recovery(), useCases.settle()::recover));
        closing.add(Every.start("complete-campaigns", config.recovery(), useCases.end()::completeOver));
        doors = closing.add(ServiceDoors.open(
                platform,
                service,
                new ServiceDoors.Service(
                        "campaign",
                        CampaignService.class.getClassLoader(),
                        endpoints(useCases, new Paging(new MongoSecrets(mongo).secret("cursors")), platform),
                        keys,
                        new MongoIdempotency(mongo, clock)),
                new Readiness().needs("mongodb", () -> {
                    mongo.ping();
                    return true;
                })));
    }

    /** @param keys the public keys of the gateway's tokens */
    public static CampaignService start(CampaignConfig config, Platform platform, Keys keys) {
        return new CampaignService(config, platform, keys);
    }

    /**
     * Fills the store with months of made-up volunteering, clearly marked. For demonstrations: before the service is
     * started on that store, or while it runs.
     */
    public static void sample(
            CampaignConfig config, SampleSettings settings, Platform platform, ProgressListener listener) {
        var service = config.service();
        try (var mongo = Mongo.connect(service.mongodbUri().value(), service.database(), platform.meters())) {
            var areas = Areas.bundled();
            var stores = new UseCases.Stores(
                    new MongoCampaigns(mongo, areas), new MongoShifts(mongo), new MongoSignUps(mongo));
            var now = platform.clock().instant();
            SampleData.Casting casting = clock -> {
                var use = UseCases.of(stores, areas, clock, Ids.seeded(settings.seed(), clock));
                return new SampleData.Cast(
                        use.create(),
                        use.publish(),
                        use.end(),
                        use.capacity(),
                        use.signUp(),
                        use.leave(),
                        stores.shifts());
            };
            new SampleData(settings, areas, now, casting).play(now, listener);
        }
    }

    private static Endpoints endpoints(UseCases all, Paging paging, Platform platform) {
        var endpoints = new Endpoints();
        new BrowseRoutes(all.read(), paging, platform.clock()).bind(endpoints);
        new SignUpRoutes(all.signUp(), all.leave(), all.mine(), paging).bind(endpoints);
        new PlanningRoutes(all.create(), all.publish(), all.end(), all.capacity(), all.read(), all.desk())
                .bind(endpoints);
        new DeskRoutes(all.desk(), all.read(), paging, platform.clock()).bind(endpoints);
        return endpoints;
    }

    private void relay(String name, OutboxStore outbox, Mongo mongo, FactPublisher publisher, Platform platform) {
        var lead = new Lease(mongo, "outbox-" + name, platform.ids().next(), LEASE, platform.clock());
        closing.add(OutboxRelay.start(name, outbox, lead, publisher, platform.clock(), platform.meters()));
    }

    public int port() {
        return doors.port();
    }

    public int managementPort() {
        return doors.managementPort();
    }

    @Override
    public void close() {
        closing.close();
    }

    public static void main(String[] args) {
        Main.run("campaign-service", (env, platform) -> {
            var config = CampaignConfig.from(env);
            return start(config, platform, new RemoteKeys(config.service().jwks()));
        });
    }
}
