package cleancity.complaint;

import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.CaseRoutes;
import cleancity.complaint.cases.PublicView;
import cleancity.complaint.catalog.CatalogRoutes;
import cleancity.complaint.deadline.WatchDeadlines;
import cleancity.complaint.demo.ProgressListener;
import cleancity.complaint.demo.SampleData;
import cleancity.complaint.demo.SampleSettings;
import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.DeskRoutes;
import cleancity.complaint.desk.DeskView;
import cleancity.complaint.desk.ReporterRoutes;
import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.facts.ComplaintFacts;
import cleancity.complaint.jobs.Periodic;
import cleancity.complaint.ledger.BookkeepingSink;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.Casework;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.open311.Open311Routes;
import cleancity.complaint.photo.PhotoRoutes;
import cleancity.complaint.photo.ShowPhoto;
import cleancity.complaint.photo.TakePhoto;
import cleancity.complaint.privacy.ContactSeal;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.report.JoinCase;
import cleancity.complaint.report.Locate;
import cleancity.complaint.report.PhotosOf;
import cleancity.complaint.report.ReportRoutes;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.Counters;
import cleancity.complaint.store.LedgerStore;
import cleancity.complaint.store.PhotoStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Outlines;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
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
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The complaint service: the whole wiring on one page. */
public final class ComplaintService implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);

    private final Closing closing = new Closing();
    private final ServiceDoors doors;

    private ComplaintService(ComplaintConfig config, Platform platform, Keys keys) {
        var service = config.service();
        var clock = Clock.tick(platform.clock(), Duration.ofMillis(1)); // what the stores keep
        var areas = Areas.bundled();
        var time = new TimeRules(Calendars.china());
        var facts = new CaseFacts(platform.ids(), time, config.closeOut());
        var casework = new Casework(config.closeOut(), time);
        var cursorKey = ContactSeal.Keyed.hmac(secret(config), "cursors");

        var mongo = closing.add(Mongo.connect(service.mongodbUri().value(), service.database(), platform.meters()));
        var cases = new CaseStore(mongo, time);
        var queries = new CaseQueries(cases);
        var catalogs = new CatalogStore(mongo);
        var photos = new PhotoStore(mongo);
        if (config.seed() == ComplaintConfig.Seed.CHAOZHOU) {
            new FirstStart(catalogs).run(areas);
        }
        var relay = relay(service.kafkaBootstrap(), cases, new LedgerBook(new LedgerStore(mongo)), platform, mongo);

        var photosOf = new PhotosOf(photos);
        var parts = new FileReport.Parts(
                new Locate(areas, Outlines.bundled()),
                new ContactSeal(config.secret().value()),
                time,
                facts,
                platform.ids(),
                clock);
        var take = closing.add(new TakePhoto(photos, platform.ids(), clock));
        var cards = new Cards(catalogs, areas, time, clock);
        var act = new ActOnCase(cases, catalogs, casework, facts, photosOf, clock);
        var caseRoutes =
                new CaseRoutes(cases, queries, cards, new PublicView(cards, config.closeOut()), config.nearbyMetres());

        var endpoints = new Endpoints();
        new CatalogRoutes(catalogs, clock).bind(endpoints);
        new PhotoRoutes(take, new ShowPhoto(photos, cases)).bind(endpoints);
        var fileReport = new FileReport(parts, cases, catalogs, new Counters(mongo), photosOf);
        new ReportRoutes(
                        fileReport,
                        new JoinCase(cases, photosOf, facts, clock),
                        queries,
                        cards,
                        new Cursors(cursorKey, "my-reports"))
                .bind(endpoints);
        caseRoutes.bind(endpoints);
        new Open311Routes(config.open311(), catalogs, cases, queries, fileReport, cards, areas, clock).bind(endpoints);
        new ReporterRoutes(act, caseRoutes).bind(endpoints);
        new DeskRoutes(new Desk(cases), new DeskView(cards, casework), act, queries, cards, cursorKey).bind(endpoints);

        doors = closing.add(ServiceDoors.open(
                platform,
                service,
                new ServiceDoors.Service(
                        "complaint",
                        ComplaintService.class.getClassLoader(),
                        endpoints,
                        keys,
                        new MongoIdempotency(mongo, clock)),
                new Readiness().needs("mongodb", () -> {
                    mongo.ping();
                    return true;
                })));
        relay.nudge();
        var watch = new WatchDeadlines(queries, cases, time, facts, act, clock);
        closing.add(Periodic.start(
                "deadlines", config.jobPause(), lease(mongo, platform, "complaint-deadlines"), watch::round));
    }

    private OutboxRelay relay(String bootstrap, CaseStore cases, LedgerBook book, Platform platform, Mongo mongo) {
        Topics.ensure(bootstrap, List.of(ComplaintFacts.topic()));
        var publisher =
                closing.add(FactPublisher.connect(bootstrap, URI.create("/complaint-service"), platform.meters()));
        var sink = closing.add(BookkeepingSink.start(book, publisher));
        var lease = lease(mongo, platform, "complaint-outbox");
        return closing.add(
                OutboxRelay.start("cases", cases.outbox(), lease, sink, platform.clock(), platform.meters()));
    }

    private static Lease lease(Mongo mongo, Platform platform, String job) {
        return new Lease(mongo, job, platform.ids().next(), LEASE, platform.clock());
    }

    private static byte[] secret(ComplaintConfig config) {
        return config.secret().value().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalStateException when contract and code differ */
    public static ComplaintService start(ComplaintConfig config, Platform platform, Keys keys) {
        return new ComplaintService(config, platform, keys);
    }

    /**
     * Writes sample data to the stores of the configuration; a running service publishes the facts.
     *
     * @return how many cases were made; none when they are there already
     */
    public static int sample(
            ComplaintConfig config, Platform platform, SampleSettings settings, ProgressListener progress) {
        var time = new TimeRules(Calendars.china());
        var areas = Areas.bundled();
        try (var mongo = Mongo.connect(
                config.service().mongodbUri().value(), config.service().database(), platform.meters())) {
            var cases = new CaseStore(mongo, time);
            var catalogs = new CatalogStore(mongo);
            new FirstStart(catalogs).run(areas);
            var stores = new SampleData.Stores(
                    cases,
                    new CaseQueries(cases),
                    catalogs,
                    new Counters(mongo),
                    new PhotoStore(mongo),
                    new LedgerBook(new LedgerStore(mongo)),
                    areas);
            return new SampleData(stores, time, config.closeOut()).make(settings, progress);
        }
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
        Main.run("complaint-service", (env, platform) -> {
            var config = ComplaintConfig.from(env);
            return start(config, platform, new RemoteKeys(config.service().jwks()));
        });
    }
}
