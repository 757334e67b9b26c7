package cleancity.complaint;

import cleancity.complaint.board.BoardRoutes;
import cleancity.complaint.campaign.NoteCampaign;
import cleancity.complaint.cases.Cards;
import cleancity.complaint.cases.CaseRoutes;
import cleancity.complaint.cases.MyActions;
import cleancity.complaint.cases.PublicView;
import cleancity.complaint.catalog.CatalogRoutes;
import cleancity.complaint.catalog.ChangeRules;
import cleancity.complaint.catalog.CityHolidays;
import cleancity.complaint.catalog.HolidayRoutes;
import cleancity.complaint.catalog.LimitRoutes;
import cleancity.complaint.catalog.RoutingTable;
import cleancity.complaint.city.OpenData;
import cleancity.complaint.city.PublicCases;
import cleancity.complaint.city.PublicRankings;
import cleancity.complaint.deadline.WatchDeadlines;
import cleancity.complaint.demo.SampleData;
import cleancity.complaint.demo.SampleSettings;
import cleancity.complaint.desk.ActOnCase;
import cleancity.complaint.desk.Desk;
import cleancity.complaint.desk.DeskRoutes;
import cleancity.complaint.desk.DeskView;
import cleancity.complaint.desk.FindByContact;
import cleancity.complaint.desk.MergeCase;
import cleancity.complaint.desk.MergeRoutes;
import cleancity.complaint.desk.ReporterRoutes;
import cleancity.complaint.export.ExportRoutes;
import cleancity.complaint.facts.CampaignReported;
import cleancity.complaint.facts.CaseFacts;
import cleancity.complaint.facts.CheckFailed;
import cleancity.complaint.hotspot.FindHotSpots;
import cleancity.complaint.hotspot.HotSpotRoutes;
import cleancity.complaint.inspection.ExaminationRoutes;
import cleancity.complaint.inspection.FirstSheet;
import cleancity.complaint.inspection.InspectionRoutes;
import cleancity.complaint.inspection.LossRoutes;
import cleancity.complaint.inspection.ScoringRoutes;
import cleancity.complaint.ledger.LedgerBook;
import cleancity.complaint.ledger.LedgerRoutes;
import cleancity.complaint.map.MapRoutes;
import cleancity.complaint.model.Calendars;
import cleancity.complaint.model.Casework;
import cleancity.complaint.model.TimeRules;
import cleancity.complaint.open311.ApiKeys;
import cleancity.complaint.open311.Open311Routes;
import cleancity.complaint.patrol.CaseFromCheck;
import cleancity.complaint.photo.BlurPhoto;
import cleancity.complaint.photo.PhotoRoutes;
import cleancity.complaint.photo.ShowPhoto;
import cleancity.complaint.photo.TakePhoto;
import cleancity.complaint.privacy.ContactSeal;
import cleancity.complaint.privacy.MyData;
import cleancity.complaint.privacy.PrivacyRoutes;
import cleancity.complaint.privacy.Retention;
import cleancity.complaint.privacy.RevealContact;
import cleancity.complaint.report.FileReport;
import cleancity.complaint.report.JoinCase;
import cleancity.complaint.report.Locate;
import cleancity.complaint.report.PhotosOf;
import cleancity.complaint.report.ReportRoutes;
import cleancity.complaint.statistics.RankingRoutes;
import cleancity.complaint.statistics.RankingRuleRoutes;
import cleancity.complaint.statistics.SpotRoutes;
import cleancity.complaint.statistics.StatisticsRoutes;
import cleancity.complaint.store.AuditStore;
import cleancity.complaint.store.CaseMap;
import cleancity.complaint.store.CaseQueries;
import cleancity.complaint.store.CaseStore;
import cleancity.complaint.store.CatalogStore;
import cleancity.complaint.store.Counters;
import cleancity.complaint.store.ExpectationStore;
import cleancity.complaint.store.HolidayStore;
import cleancity.complaint.store.HotSpotStore;
import cleancity.complaint.store.InspectionStore;
import cleancity.complaint.store.LedgerStore;
import cleancity.complaint.store.ListingStore;
import cleancity.complaint.store.PhotoStore;
import cleancity.complaint.store.RankingRuleStore;
import cleancity.complaint.store.RankingStore;
import cleancity.complaint.store.SheetStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.area.Outlines;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Main;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ProgressListener;
import cleancity.kernel.lifecycle.Readiness;
import cleancity.kernel.lifecycle.ServiceDoors;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoIdempotency;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.RemoteKeys;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** The complaint service: the whole wiring on one page. */
public final class ComplaintService implements AutoCloseable {
    private final Closing closing = new Closing();
    private final ServiceDoors doors;

    private ComplaintService(ComplaintConfig config, Platform platform, Keys keys) {
        var service = config.service();
        var clock = Clock.tick(platform.clock(), Duration.ofMillis(1)); // what the stores keep
        var areas = Areas.bundled();
        var cursorKey = ContactSeal.Keyed.hmac(secret(config), "cursors");

        var mongo = closing.add(Mongo.connect(service.mongodbUri().value(), service.database(), platform.meters()));
        var audit = new AuditStore(mongo);
        var change = new ChangeRules(audit, platform.ids(), clock);
        var holidays = new CityHolidays(new HolidayStore(mongo), change);
        var time = new TimeRules(holidays::calendars);
        var facts = new CaseFacts(platform.ids(), time, config.closeOut());
        var casework = new Casework(config.closeOut(), time);
        var cases = new CaseStore(mongo, time);
        var queries = new CaseQueries(cases);
        var catalogs = new CatalogStore(mongo);
        var photos = new PhotoStore(mongo);
        if (config.seed() == ComplaintConfig.Seed.CHAOZHOU) {
            new FirstStart(catalogs).run(areas);
        }
        var ledger = new LedgerStore(mongo);
        var book = new LedgerBook(ledger);
        var hotSpots = new HotSpotStore(mongo);
        var listings = new ListingStore(mongo);
        var background = new Background(closing, platform, mongo);
        var relay = background.relays(service.kafkaBootstrap(), cases, hotSpots, listings, book);

        var photosOf = new PhotosOf(photos);
        var seal = new ContactSeal(config.secret().value());
        var locate = new Locate(areas, Outlines.bundled());
        var parts = new FileReport.Parts(locate, seal, time, facts, platform.ids(), clock);
        var take = closing.add(new TakePhoto(photos, platform.ids(), clock));
        var cards = new Cards(catalogs, areas, time, clock);
        var act = new ActOnCase(cases, catalogs, casework, facts, photosOf, clock);
        var caseRoutes = new CaseRoutes(
                cases, queries, cards, new PublicView(cards, new MyActions(casework)), config.nearbyMetres());

        var endpoints = new Endpoints();
        new CatalogRoutes(catalogs, clock).bind(endpoints);
        new PhotoRoutes(take, new ShowPhoto(photos, cases), new BlurPhoto(photos)).bind(endpoints);
        var fileReport = new FileReport(parts, cases, catalogs, new Counters(mongo), photosOf);
        new ReportRoutes(
                        fileReport,
                        new JoinCase(cases, photosOf, facts, clock),
                        queries,
                        cards,
                        new Cursors(cursorKey, "my-reports"))
                .bind(endpoints);
        caseRoutes.bind(endpoints);
        new Open311Routes(
                        config.open311(),
                        keys311(config, platform, clock),
                        catalogs,
                        cases,
                        queries,
                        fileReport,
                        cards,
                        areas,
                        clock)
                .bind(endpoints);
        var mine = new MyData(cases, photos);
        new ReporterRoutes(act, mine, caseRoutes).bind(endpoints);
        var desk = new Desk(cases);
        var deskView = new DeskView(cards, casework);
        new DeskRoutes(desk, deskView, act, queries, cards, cursorKey).bind(endpoints);
        new MergeRoutes(new MergeCase(cases, act, facts), deskView).bind(endpoints);
        new LedgerRoutes(desk, queries, cards, ledger, book, cursorKey).bind(endpoints);
        new MapRoutes(new CaseMap(cases), clock).bind(endpoints);
        var wall = new PublicCases(queries, cards, cursorKey);
        wall.bind(endpoints);
        new OpenData(queries, wall, clock).bind(endpoints);
        new HolidayRoutes(holidays).bind(endpoints);
        new LimitRoutes(catalogs, change, cursorKey).bind(endpoints);
        new RoutingTable(catalogs, areas, change).bind(endpoints);
        new FindByContact(queries, seal, audit, cards, platform.ids()).bind(endpoints);
        var statistics = new StatisticsRoutes(queries, cards, areas);
        statistics.bind(endpoints);
        var rules = new RankingRuleStore(mongo);
        new RankingRuleRoutes(rules, change).bind(endpoints);
        var rankings = new RankingStore(mongo);
        new PublicRankings(rankings, clock).bind(endpoints);
        new RankingRoutes(statistics, rankings, rules, ledger, book, areas, cards, holidays::calendars, clock)
                .bind(endpoints);
        new ExportRoutes(queries, cards).bind(endpoints);
        var inspections = new InspectionStore(mongo);
        var sheets = new SheetStore(mongo, FirstSheet.bundled());
        new InspectionRoutes(inspections, sheets, catalogs, fileReport, act, areas, locate, clock, cursorKey)
                .bind(endpoints);
        new LossRoutes(inspections, sheets, cases, cards, change).bind(endpoints);
        new ExaminationRoutes(inspections, sheets, new ExpectationStore(mongo), cases, cards, change).bind(endpoints);
        new ScoringRoutes(inspections, sheets, change).bind(endpoints);
        new SpotRoutes(queries, inspections, cards).bind(endpoints);
        new HotSpotRoutes(hotSpots, cards, cursorKey).bind(endpoints);
        var board = new BoardRoutes(
                listings, cases, catalogs, photos, cards, holidays::calendars, platform.ids(), clock, cursorKey);
        board.bind(endpoints);
        new PrivacyRoutes(mine, new RevealContact(cases, audit, seal, platform.ids(), clock), audit, cursorKey)
                .bind(endpoints);

        var campaigns =
                background.hear(service, "campaigns", CampaignReported.TOPIC, new NoteCampaign(cases, hotSpots)::hear);
        var patrols = background.hear(service, "patrols", CheckFailed.TOPIC, new CaseFromCheck(fileReport)::hear);
        doors = closing.add(ServiceDoors.open(
                platform,
                service,
                new ServiceDoors.Service(
                        "complaint",
                        ComplaintService.class.getClassLoader(),
                        endpoints,
                        keys,
                        new MongoIdempotency(mongo, clock)),
                new Readiness()
                        .needs("mongodb", () -> {
                            mongo.ping();
                            return true;
                        })
                        .needs("campaigns", campaigns::isAlive)
                        .needs("patrols", patrols::isAlive)));
        relay.nudge();
        var watch = new WatchDeadlines(queries, cases, time, facts, act, clock);
        background.job("deadlines", config.jobPause(), watch::round);
        var search = new FindHotSpots(queries, hotSpots, platform.ids(), clock);
        background.job("hot-spots", config.slowJobPause(), search::round);
        var retention = new Retention(queries, cases, photos, config.contactsKept(), clock);
        background.job("retention", config.slowJobPause(), retention::round);
        background.job("board", config.slowJobPause(), board.watch()::round);
    }

    private ApiKeys keys311(ComplaintConfig config, Platform platform, Clock clock) {
        var redis = closing.add(RedisScripts.connect(
                platform.vertx(), config.service().redisUri().value(), platform.meters()));
        var settings = config.open311();
        return new ApiKeys(settings.keys(), settings.perMinute(), redis, platform.meters(), clock);
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
