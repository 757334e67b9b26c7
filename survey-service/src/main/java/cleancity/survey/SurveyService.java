package cleancity.survey;

import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.FactSink;
import cleancity.kernel.facts.LedLoop;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.OutboxStore;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.ids.Cursors;
import cleancity.kernel.ids.RandomToken;
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
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.RemoteKeys;
import cleancity.survey.answer.AnswerQuality;
import cleancity.survey.answer.AnswerRoutes;
import cleancity.survey.answer.AskedCommunities;
import cleancity.survey.answer.MoveAnswers;
import cleancity.survey.answer.Quotas;
import cleancity.survey.answer.SubmitAnswers;
import cleancity.survey.answer.TakeAnswer;
import cleancity.survey.answer.Waiting;
import cleancity.survey.demo.SampleData;
import cleancity.survey.demo.SampleSettings;
import cleancity.survey.draft.DraftRoutes;
import cleancity.survey.draft.DropDrafts;
import cleancity.survey.draft.KeepDrafts;
import cleancity.survey.export.ExportAnswers;
import cleancity.survey.export.ExportRoutes;
import cleancity.survey.export.LogExports;
import cleancity.survey.export.ReportRoutes;
import cleancity.survey.facts.SurveyFacts;
import cleancity.survey.followup.FollowUpForms;
import cleancity.survey.followup.InviteFromFacts;
import cleancity.survey.planning.DrawSample;
import cleancity.survey.planning.FieldBoard;
import cleancity.survey.planning.FieldRoutes;
import cleancity.survey.planning.PlanningRoutes;
import cleancity.survey.planning.SampleSeeds;
import cleancity.survey.questionnaire.EditQuestionnaires;
import cleancity.survey.questionnaire.QuestionnaireRoutes;
import cleancity.survey.results.Analyses;
import cleancity.survey.results.AnalysisRoutes;
import cleancity.survey.results.ReadPairs;
import cleancity.survey.results.ReadResults;
import cleancity.survey.results.ResultRoutes;
import cleancity.survey.start.FirstStart;
import cleancity.survey.store.AnswerStore;
import cleancity.survey.store.CountingStore;
import cleancity.survey.store.DraftStore;
import cleancity.survey.store.ExportLogStore;
import cleancity.survey.store.LiftAnswers;
import cleancity.survey.store.ParticipationStore;
import cleancity.survey.store.QuestionnaireStore;
import cleancity.survey.store.QuotaStore;
import cleancity.survey.store.SamplePlanStore;
import cleancity.survey.store.ShuffledOutbox;
import cleancity.survey.store.TallyStore;
import cleancity.survey.store.WaveStore;
import cleancity.survey.tally.CheckTallies;
import cleancity.survey.tally.CountAnswers;
import cleancity.survey.tally.RebuildTallies;
import cleancity.survey.tally.TallyBoard;
import cleancity.survey.tally.TallyRoutes;
import cleancity.survey.wave.ForgetPeople;
import cleancity.survey.wave.MoveWave;
import cleancity.survey.wave.PlanWave;
import cleancity.survey.wave.ReadWaves;
import cleancity.survey.wave.WaveCatalog;
import cleancity.survey.wave.WaveKeys;
import cleancity.survey.wave.WaveRoutes;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/** The survey service, wired on one page. */
public final class SurveyService implements AutoCloseable {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final Duration SCHEDULE = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final Duration COMPARE = Duration.ofMinutes(10);
    private static final Duration CLEAN_UP = Duration.ofSeconds(60);

    private final Closing closing = new Closing();
    private final SurveyConfig config;
    private final Platform platform;
    private final Mongo mongo;
    private final ServiceDoors doors;
    private final SampleData sample;

    private SurveyService(SurveyConfig config, Platform platform, Keys keys) {
        this.config = config;
        this.platform = platform;
        var clock = platform.clock();
        var ids = platform.ids();
        var meters = platform.meters();
        var bootstrap = config.service().kafkaBootstrap();
        mongo = closing.add(Mongo.connect(
                config.service().mongodbUri().value(), config.service().database(), meters));
        closing.add(Topics.start(
                bootstrap, List.of(SurveyFacts.SURVEY, InviteFromFacts.COMPLAINTS, InviteFromFacts.CAMPAIGNS)));

        var areas = Areas.bundled();
        var waves = new WaveStore(mongo);
        var questionnaires = new QuestionnaireStore(mongo);
        var answers = closing.add(new AnswerStore(mongo, meters));
        var participations = closing.add(new ParticipationStore(mongo, meters));
        var tallies = new TallyStore(mongo);
        var catalog = new WaveCatalog(waves, questionnaires);

        var publisher = closing.add(FactPublisher.connect(bootstrap, URI.create("/survey-service"), meters));
        var mover = closing.add(new MoveAnswers(answers));
        relay("waves", waves.outbox(), publisher);
        relay("questionnaires", questionnaires.outbox(), publisher);
        relay("tallies", tallies.outbox(), publisher);
        var moving = relay("participations", new ShuffledOutbox(participations.outbox(), new SecureRandom()), mover);
        new LiftAnswers(mongo).lift();
        var counting = new CountingStore(mongo);
        var count = new CountAnswers(catalog, counting, tallies, ids, clock);
        var counter = closing.add(LedLoop.start("count-answers", lease("count-answers"), count::countSome));
        counting.whenWritten(counter::nudge);
        var check = new CheckTallies(waves, counting, tallies, clock, meters);
        leased("count-look", LOOK, check::look);
        leased("count-compare", COMPARE, check::compare);

        var board = new TallyBoard(tallies, areas);
        var plan = new PlanWave(waves, questionnaires, ids);
        var move = new MoveWave(waves, catalog, new WaveKeys(RandomToken.secure()), ids, clock);
        var edit = new EditQuestionnaires(questionnaires, ids, clock);
        var quotaStore = new QuotaStore(mongo);
        var quotas = new Quotas(quotaStore, catalog);
        var waiting = new Waiting(RandomToken.secure(), ids, clock);
        var take = new TakeAnswer(participations, quotas, waiting, moving::nudge, clock);
        var asked = new AskedCommunities(areas);
        var plans = new SamplePlanStore(mongo);
        var drafts = new DraftStore(mongo);
        var sent = closing.add(new DropDrafts(drafts));
        var submit = new SubmitAnswers(catalog, take, asked, sent::sent);
        FollowUpForms.bring(edit);
        var kit = new Kit(config, platform, mongo, areas, waves, catalog, participations, plans, take);
        var followUps = new FollowUpParts(kit);
        var field = new FieldParts(kit);
        var inviter = closing.add(followUps.listen(plan, move));
        if (config.seed() == SurveyConfig.Seed.CHAOZHOU) {
            new FirstStart(edit, plan, move, clock).run();
        }
        leased("wave-schedule", SCHEDULE, move::keepSchedule);
        var forget = new ForgetPeople(
                waves, List.of(participations::forget, quotaStore::forget, drafts::forget, field::forget), clock);
        leased("forget-people", CLEAN_UP, () -> {
            forget.run();
            drafts.forget(clock.instant());
            followUps.cleanUp();
        });
        sample = new SampleData(
                new SampleData.Parts(platform, areas, waves, questionnaires, participations, quotas, moving));

        var endpoints = new Endpoints();
        new WaveRoutes(catalog, new ReadWaves(waves, participations, clock), plan, move, cursors("waves"))
                .bind(endpoints);
        field.bind(endpoints, asked);
        new DraftRoutes(new KeepDrafts(catalog, drafts, participations, clock)).bind(endpoints);
        new AnswerRoutes(submit, quotas, new AnswerQuality(catalog, board, areas)).bind(endpoints);
        new PlanningRoutes(new DrawSample(waves, plans, areas, new SampleSeeds(), clock)).bind(endpoints);
        new FieldRoutes(new FieldBoard(catalog, plans, board, areas, clock), cursors("field")).bind(endpoints);
        followUps.bind(endpoints, board);
        new TallyRoutes(new RebuildTallies(catalog, answers, counting, tallies), board).bind(endpoints);
        var results = new ReadResults(catalog, board, areas);
        new ResultRoutes(results).bind(endpoints);
        var analyses = Analyses.of(results, new ReadPairs(catalog, board, answers, areas), areas);
        new AnalysisRoutes(analyses).bind(endpoints);
        var log = new LogExports(new ExportLogStore(mongo), ids, clock);
        var export = new ExportAnswers(catalog, answers, participations, areas);
        new ExportRoutes(export, log, cursors("exports")).bind(endpoints);
        new ReportRoutes(results, analyses, catalog, areas, log).bind(endpoints);
        new QuestionnaireRoutes(questionnaires, edit, cursors("questionnaires")).bind(endpoints);
        doors = closing.add(ServiceDoors.open(
                platform,
                config.service(),
                new ServiceDoors.Service(
                        "survey",
                        SurveyService.class.getClassLoader(),
                        endpoints,
                        keys,
                        new MongoIdempotency(mongo, clock)),
                new Readiness()
                        .needs("mongodb", this::reachesMongo)
                        .needs("counter", counter::isAlive)
                        .needs("inviter", inviter::isAlive)));
    }

    /** @param keys that sign tokens: the gateway's in production */
    public static SurveyService start(SurveyConfig config, Platform platform, Keys keys) {
        return new SurveyService(config, platform, keys);
    }

    public static void main(String[] args) {
        Main.run("survey-service", (env, platform) -> {
            var config = SurveyConfig.from(env);
            return start(config, platform, new RemoteKeys(config.service().jwks()));
        });
    }

    /** Writes months of made-up answers, marked as such; returns when all of them are taken. */
    public void sample(SampleSettings settings, ProgressListener listener) {
        sample.make(settings, listener);
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

    private OutboxRelay relay(String name, OutboxStore outbox, FactSink sink) {
        return closing.add(
                OutboxRelay.start(name, outbox, lease("outbox-" + name), sink, platform.clock(), platform.meters()));
    }

    private Lease lease(String name) {
        return new Lease(mongo, name, platform.ids().next(), LEASE, platform.clock());
    }

    /** Background work of one replica at a time. */
    private void leased(String name, Duration pause, Runnable work) {
        var lease = new Lease(mongo, name, platform.ids().next(), pause.plus(LEASE), platform.clock());
        closing.add(lease::release);
        closing.add(Periodic.start(name, pause, lease::hold, work));
    }

    private Cursors cursors(String list) {
        return new Cursors(config.secret().value().getBytes(StandardCharsets.UTF_8), list);
    }

    private boolean reachesMongo() {
        mongo.ping();
        return true;
    }
}
