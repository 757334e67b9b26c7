package cleancity.campaign;

import cleancity.campaign.attendance.AttendanceRoutes;
import cleancity.campaign.attendance.RotatingCode;
import cleancity.campaign.browse.BrowseRoutes;
import cleancity.campaign.browse.MapRoutes;
import cleancity.campaign.calendar.CalendarRoutes;
import cleancity.campaign.calendar.Calendars;
import cleancity.campaign.demo.FirstStart;
import cleancity.campaign.demo.SampleSettings;
import cleancity.campaign.desk.DeskRoutes;
import cleancity.campaign.facts.CampaignFacts;
import cleancity.campaign.field.CountMosquitoes;
import cleancity.campaign.field.FieldRoutes;
import cleancity.campaign.field.KeepPledges;
import cleancity.campaign.field.ShopRoutes;
import cleancity.campaign.hours.DeskHoursRoutes;
import cleancity.campaign.hours.HoursRoutes;
import cleancity.campaign.hours.TeamRoutes;
import cleancity.campaign.notice.NoticeRoutes;
import cleancity.campaign.planning.PlanningRoutes;
import cleancity.campaign.proposals.ProposeFromHotSpots;
import cleancity.campaign.results.KeepPhotos;
import cleancity.campaign.results.PhotoRoutes;
import cleancity.campaign.results.ReadResults;
import cleancity.campaign.results.ResultRoutes;
import cleancity.campaign.signup.LineRoutes;
import cleancity.campaign.signup.SignUpRoutes;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Main;
import cleancity.kernel.lifecycle.Periodic;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.lifecycle.Readiness;
import cleancity.kernel.lifecycle.ServiceDoors;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoIdempotency;
import cleancity.kernel.mongo.Outages;
import cleancity.kernel.photo.CleanPhotos;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.RemoteKeys;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** The whole wiring of the service. */
public final class CampaignService implements AutoCloseable {
    private static final URI SOURCE = URI.create("/campaign-service");

    private static final Duration RETENTION_PAUSE = Duration.ofHours(1);

    private final Closing closing = new Closing();
    private final ServiceDoors doors;

    private CampaignService(CampaignConfig config, Platform platform, Keys keys) {
        var service = config.service();
        var clock = platform.clock();
        var mongo = closing.add(Mongo.connect(service.mongodbUri().value(), service.database(), platform.meters()));
        closing.add(Topics.start(service.kafkaBootstrap(), List.of(CampaignFacts.TOPIC)));
        var areas = Areas.bundled();
        var stores = AllStores.on(mongo, areas, platform.ids());
        var codes = new RotatingCode(stores.secrets().secret("check-in"));
        var use = UseCases.of(stores.ports(), codes, config.hoursColumns(), areas, clock, platform.ids());
        if (config.seed() == CampaignConfig.Seed.CHAOZHOU) {
            new FirstStart(stores.campaigns(), use.create(), use.publish(), clock).fill();
        }
        relay(stores, mongo, config, platform);
        background(use, config);
        var proposals = closing.add(FactSubscriber.start(
                Subscription.of(
                        service.kafkaBootstrap(),
                        service.database() + ".proposals",
                        Outages::isOutage,
                        ProposeFromHotSpots.COMPLAINTS),
                use.propose()::hear,
                platform.meters()));
        var paging = new Paging(stores.secrets().secret("cursors"));
        doors = closing.add(ServiceDoors.open(
                platform,
                service,
                new ServiceDoors.Service(
                        "campaign",
                        CampaignService.class.getClassLoader(),
                        endpoints(use, stores, paging, config, platform),
                        keys,
                        new MongoIdempotency(mongo, clock)),
                new Readiness()
                        .needs("mongodb", () -> {
                            mongo.ping();
                            return true;
                        })
                        .needs("proposals", proposals::isAlive)));
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
        Sampling.fill(config.service(), settings, platform, listener);
    }

    private void relay(AllStores stores, Mongo mongo, CampaignConfig config, Platform platform) {
        var meters = platform.meters();
        var publisher = closing.add(FactPublisher.connect(config.service().kafkaBootstrap(), SOURCE, meters));
        stores.outboxes().forEach((name, outbox) -> {
            var lead = Lease.named("outbox-" + name, mongo, platform.clock());
            closing.add(OutboxRelay.start(name, outbox, lead, publisher, platform.clock(), meters));
        });
    }

    private void background(UseCases use, CampaignConfig config) {
        var pause = config.recovery();
        closing.add(Periodic.start("recover-sign-ups", pause, use.recover()::recover));
        closing.add(Periodic.start("keep-lines", pause, use.lines()::keep));
        closing.add(Periodic.start("settle-campaigns", pause, use.settle()::recover));
        closing.add(Periodic.start("complete-campaigns", pause, use.end()::completeOver));
        closing.add(Periodic.start("remind", pause, use.tell()::remind));
        closing.add(Periodic.start("count-teams", pause, use.teams()::count));
        closing.add(Periodic.start("forget", RETENTION_PAUSE, use.forget()::forget));
        closing.add(Periodic.start("close-shifts", pause, use.close()::closeOver));
    }

    private Endpoints endpoints(
            UseCases use, AllStores stores, Paging paging, CampaignConfig config, Platform platform) {
        var endpoints = new Endpoints();
        new BrowseRoutes(use.read(), paging, platform.clock()).bind(endpoints);
        new MapRoutes(stores.campaigns(), platform.clock()).bind(endpoints);
        new ResultRoutes(new ReadResults(stores.campaigns(), stores.shifts(), stores.attendances())).bind(endpoints);
        var photos = new KeepPhotos(
                stores.campaigns(), stores.photos(), closing.add(new CleanPhotos()), platform.clock(), platform.ids());
        new PhotoRoutes(photos, paging).bind(endpoints);
        new SignUpRoutes(use.signUp(), use.accept(), use.leave(), use.mine(), paging).bind(endpoints);
        new PlanningRoutes(
                        use.create(),
                        use.publish(),
                        use.end(),
                        use.everywhere(),
                        use.report(),
                        use.capacity(),
                        use.move(),
                        use.read(),
                        use.desk(),
                        paging)
                .bind(endpoints);
        new LineRoutes(use.decide(), use.reorder(), paging).bind(endpoints);
        new DeskRoutes(use.desk(), use.read(), paging, platform.clock()).bind(endpoints);
        new AttendanceRoutes(use.checks(), use.keep(), paging).bind(endpoints);
        new HoursRoutes(use.hours(), use.prove(), use.teams(), paging, config.publicUrl() + "/verify").bind(endpoints);
        new TeamRoutes(use.teams(), paging).bind(endpoints);
        new DeskHoursRoutes(use.book(), use.overdue(), use.export(), stores.hours(), paging).bind(endpoints);
        new NoticeRoutes(use.tell()).bind(endpoints);
        var mosquitoes = new CountMosquitoes(stores.mosquitoWeeks(), Areas.bundled(), platform.clock(), platform.ids());
        new FieldRoutes(mosquitoes, paging).bind(endpoints);
        var pledges = new KeepPledges(stores.shops(), Areas.bundled(), platform.clock(), platform.ids());
        new ShopRoutes(pledges, paging).bind(endpoints);
        var addresses = stores.secrets().secret("calendars");
        new CalendarRoutes(new Calendars(
                        stores.campaigns(), stores.shifts(), stores.signUps(), use.read(), addresses, platform.clock()))
                .bind(endpoints);
        return endpoints;
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
