package cleancity.gateway;

import cleancity.gateway.area.AreaRoutes;
import cleancity.gateway.area.SystemRoutes;
import cleancity.gateway.front.ClientAddress;
import cleancity.gateway.front.FrontDoor;
import cleancity.gateway.front.Limits;
import cleancity.gateway.front.SecurityHeaders;
import cleancity.gateway.front.WebFiles;
import cleancity.gateway.inbox.Drafts;
import cleancity.gateway.inbox.InboxRoutes;
import cleancity.gateway.inbox.WriteNotices;
import cleancity.gateway.keys.KeyRing;
import cleancity.gateway.keys.KeyRoutes;
import cleancity.gateway.live.LiveFacts;
import cleancity.gateway.live.LiveHub;
import cleancity.gateway.message.MessageRoutes;
import cleancity.gateway.message.SendMessages;
import cleancity.gateway.model.StaffAccounts;
import cleancity.gateway.portal.PortalRoutes;
import cleancity.gateway.session.KnownTokens;
import cleancity.gateway.session.Revocations;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.SessionCookie;
import cleancity.gateway.session.SessionRoutes;
import cleancity.gateway.session.Sessions;
import cleancity.gateway.session.Visitor;
import cleancity.gateway.staff.CreateFirstAccounts;
import cleancity.gateway.staff.FirstAccount;
import cleancity.gateway.staff.NewPassword;
import cleancity.gateway.staff.Passwords;
import cleancity.gateway.staff.Staff;
import cleancity.gateway.standin.StandIn;
import cleancity.gateway.store.MongoEndedSignIns;
import cleancity.gateway.store.MongoMessageConsents;
import cleancity.gateway.store.MongoNotices;
import cleancity.gateway.store.MongoResidents;
import cleancity.gateway.store.MongoRoleChanges;
import cleancity.gateway.store.MongoSignIns;
import cleancity.gateway.store.MongoStaffAccounts;
import cleancity.gateway.store.MongoStoredKeys;
import cleancity.gateway.wechat.WeChatApi;
import cleancity.gateway.wechat.WeChatSettings;
import cleancity.gateway.wechat.WeChatWiring;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.FactHandler;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.FactSubscriber;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.Subscription;
import cleancity.kernel.facts.Topic;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.HttpDoor;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Main;
import cleancity.kernel.lifecycle.Periodic;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.Readiness;
import cleancity.kernel.mongo.AuditBook;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.Outages;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.secret.RootSecret;
import cleancity.kernel.secret.Seal;
import cleancity.kernel.security.TokenVerifier;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway: the whole wiring on one page. */
public final class GatewayService implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration REVOCATION = Duration.ofMillis(500);
    private static final Duration CATCH_UP = Duration.ofSeconds(5);
    private static final Duration ROTATION = Duration.ofSeconds(30);
    private static final String WECHAT_SCRIPTS = "https://res.wx.qq.com";

    private final Closing closing = new Closing();
    private final GatewayConfig config;
    private final Platform platform;
    private final List<NewPassword> firstAccounts;
    private final StaffAccounts staff;
    private final Sessions sessions;
    private final HttpDoor front;
    private final int managementPort;

    private GatewayService(GatewayConfig config, Platform platform) {
        this.config = config;
        this.platform = platform;
        var root = new RootSecret(config.secret());
        var mongo = closing.add(Mongo.connect(
                config.service().mongodbUri().value(), config.service().database(), platform.meters()));
        var redis = closing.add(RedisScripts.connect(
                platform.vertx(), config.service().redisUri().value(), platform.meters()));
        var ring = new KeyRing(new MongoStoredKeys(mongo), new Seal(root, "signing keys"), platform.clock());
        closing.add(Periodic.start("key-rotation", ROTATION, ring::refresh));
        var notices = new MongoNotices(mongo, platform.clock());
        staff = new MongoStaffAccounts(mongo, platform.clock());
        var passwords = closing.add(new Passwords(platform.vertx(), platform.meters()));
        var hub = closing.add(new LiveHub(platform.vertx(), config.traffic().liveReaders(), platform.meters()));
        firstAccounts = firstAccounts(staff, passwords);

        var site = new SameSite(config.publicOrigin());
        var cookie = new SessionCookie(config.isProduction());
        var revocations = new Revocations(new MongoEndedSignIns(mongo), staff, platform.clock());
        closing.add(Periodic.start("ended-tokens", REVOCATION, revocations::refresh));
        var sealed = new Seal(root, "sessions");
        sessions = new Sessions(
                redis,
                staff,
                new MongoSignIns(mongo),
                revocations,
                ring,
                cookie,
                sealed,
                platform.clock(),
                config.sessionGrace());
        closing.add(Periodic.start("ended-sessions", CATCH_UP, sessions::catchUp));
        int standIn = config.hasStandIn()
                ? closing.add(StandIn.open(platform.vertx(), platform.clock())).port()
                : 0;
        var endpoints = new Endpoints();
        new SessionRoutes(sessions, site, cookie).bind(endpoints);
        var residents = new MongoResidents(mongo);
        var weChat = weChat(root, redis, residents, sessions, site, cookie, standIn);
        weChat.bind(endpoints);
        var drafts = new Drafts(staff);
        var inbox = notices(mongo, notices, drafts, hub);
        var consents = new MongoMessageConsents(mongo);
        var recipients = new SendMessages.Recipients(residents, WeChatWiring.openIdSeal(root));
        var messages = follow(
                "messages",
                new SendMessages(drafts, config.templates(), consents, recipients, weChat.messages(), platform.meters())
                        ::handle);
        new MessageRoutes(config.templates(), consents).bind(endpoints);
        new Staff(
                        new Staff.Parts(
                                staff,
                                new MongoRoleChanges(mongo),
                                new AuditBook(mongo, "audit", platform.clock()),
                                passwords,
                                sessions,
                                redis,
                                platform.clock(),
                                platform.ids()),
                        root,
                        site,
                        config.isProduction())
                .bind(endpoints);
        new KeyRoutes(ring).bind(endpoints);
        new AreaRoutes(Areas.bundled()).bind(endpoints);
        new SystemRoutes(system()).bind(endpoints);
        new InboxRoutes(notices, root).bind(endpoints);
        new PortalRoutes().bind(endpoints);

        var doors = new Doors(platform, config, closing);
        var verifier = new TokenVerifier(new KnownTokens(ring, revocations), platform.clock());
        int own = doors.own(endpoints, verifier).port();
        front = doors.front(new FrontDoor.Parts(
                doors.routes(own, standIn),
                verifier,
                new Limits(redis, config.rates(), platform.meters()),
                hub,
                closing.add(WebFiles.of(config.webRoot())),
                revocations::ended,
                new SecurityHeaders(config.isProduction(), config.hasStandIn() ? "" : WECHAT_SCRIPTS),
                new ClientAddress(config.traffic().trustedProxies()),
                Doors.texts(),
                platform.meters(),
                new FrontDoor.Traffic(
                        config.service().maxInFlight(),
                        config.traffic().connections(),
                        config.traffic().mostBody(),
                        config.traffic().bodyTime())));
        managementPort = doors.management(new Readiness()
                .needs("mongodb", () -> answers(mongo::ping))
                .needs("inbox", inbox::isAlive)
                .needs("messages", messages::isAlive));
    }

    /** Notices are written by one replica, and shown by each to those who are connected to it. */
    private FactSubscriber notices(Mongo mongo, MongoNotices notices, Drafts drafts, LiveHub hub) {
        var kafka = config.service().kafkaBootstrap();
        closing.add(Topics.start(kafka, List.of(MongoNotices.TOPIC)));
        var publisher = closing.add(FactPublisher.connect(kafka, URI.create("/gateway"), platform.meters()));
        var lease = new Lease(mongo, "notices", platform.ids().next(), LEASE, platform.clock());
        closing.add(
                OutboxRelay.start("notices", notices.outbox(), lease, publisher, platform.clock(), platform.meters()));
        var inbox = follow("inbox", new WriteNotices(notices, drafts)::handle);
        closing.add(new LiveFacts(hub, notices, kafka, platform.meters()));
        return inbox;
    }

    /** What the services tell, each group on its own: a slow WeChat holds up no inbox. */
    private FactSubscriber follow(String group, FactHandler handler) {
        var subscription = Subscription.of(
                config.service().kafkaBootstrap(),
                config.service().database() + "-" + group,
                Outages::isOutage,
                new Topic("cleancity.complaint", 1),
                new Topic("cleancity.campaign", 1),
                new Topic("cleancity.evaluation", 1));
        return closing.add(FactSubscriber.start(subscription, handler, platform.meters()));
    }

    private WeChatWiring weChat(
            RootSecret root,
            RedisScripts redis,
            MongoResidents residents,
            Sessions sessions,
            SameSite site,
            SessionCookie cookie,
            int standIn) {
        var given = config.wechat();
        var settings = config.hasStandIn()
                ? new WeChatSettings(
                        "",
                        URI.create("http://127.0.0.1:" + standIn + StandIn.PREFIX + "/wechat"),
                        given.appId(),
                        given.appSecret())
                : given;
        var api = closing.add(new WeChatApi(platform.vertx(), settings, platform.meters()));
        var parts = new WeChatWiring.Parts(
                settings, config.publicOrigin(), api, root, residents, sessions, redis, platform.clock());
        return new WeChatWiring(parts, site, cookie);
    }

    private List<NewPassword> firstAccounts(StaffAccounts staff, Passwords passwords) {
        var units = config.firstUnits();
        var wanted = config.isProduction()
                ? FirstAccount.administratorOnly()
                : FirstAccount.everyRole(units.first(), units.second());
        return new CreateFirstAccounts(staff, passwords, platform.ids(), platform.clock())
                .create(wanted, config.adminPassword());
    }

    private SystemRoutes.SystemView system() {
        return new SystemRoutes.SystemView(
                config.isProduction() ? "production" : "local",
                config.hasStandIn() ? "stand-in" : "real",
                config.version(),
                config.sampleData(),
                config.isProduction());
    }

    /** Starts the gateway on stores that are already there. */
    public static GatewayService start(GatewayConfig config, Platform platform) {
        return new GatewayService(config, platform);
    }

    public int port() {
        return front.port();
    }

    public int managementPort() {
        return managementPort;
    }

    /** Accounts this start has created, with passwords nobody can read again; empty from the second start on. */
    public List<NewPassword> firstAccounts() {
        return firstAccounts;
    }

    /** An access token of an account, for who runs this process to make sample data with; empty without such an account. */
    public Optional<String> tokenFor(String username) {
        return staff.byUsername(username)
                .map(member -> sessions.openForStaff(member, new Visitor("127.0.0.1", "sample data"))
                        .issued()
                        .accessToken());
    }

    private static boolean answers(Runnable question) {
        question.run();
        return true;
    }

    @Override
    public void close() {
        closing.close();
    }

    public static void main(String[] args) {
        Main.run("gateway", (env, platform) -> {
            var service = start(GatewayConfig.from(env), platform);
            service.firstAccounts()
                    .forEach(made -> System.err.println(made.username() + "  " + made.password())); // this once
            return service;
        });
    }
}
