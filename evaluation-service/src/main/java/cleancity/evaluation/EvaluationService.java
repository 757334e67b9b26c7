package cleancity.evaluation;

import cleancity.evaluation.duties.DutyRoutes;
import cleancity.evaluation.duties.KeepDuties;
import cleancity.evaluation.facts.EvaluationFacts;
import cleancity.evaluation.filing.FilingRoutes;
import cleancity.evaluation.filing.KeepDocuments;
import cleancity.evaluation.indicators.IndicatorList;
import cleancity.evaluation.indicators.IndicatorRoutes;
import cleancity.evaluation.indicators.KeepIndicators;
import cleancity.evaluation.indicators.ReadOutlook;
import cleancity.evaluation.registers.KeepRegisters;
import cleancity.evaluation.registers.ReadRegisters;
import cleancity.evaluation.registers.RegisterList;
import cleancity.evaluation.registers.RegisterRoutes;
import cleancity.evaluation.store.DutyStore;
import cleancity.evaluation.store.FilingStore;
import cleancity.evaluation.store.IndicatorStore;
import cleancity.evaluation.store.PlaceStore;
import cleancity.kernel.area.Areas;
import cleancity.kernel.facts.FactPublisher;
import cleancity.kernel.facts.OutboxRelay;
import cleancity.kernel.facts.Topics;
import cleancity.kernel.http.Answer;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.Paging;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.Main;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.Readiness;
import cleancity.kernel.lifecycle.ServiceDoors;
import cleancity.kernel.mongo.Lease;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.mongo.MongoIdempotency;
import cleancity.kernel.mongo.MongoOutbox;
import cleancity.kernel.mongo.SharedSecrets;
import cleancity.kernel.security.Keys;
import cleancity.kernel.security.RemoteKeys;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** The whole wiring of the service. */
public final class EvaluationService implements AutoCloseable {
    private static final URI SOURCE = URI.create("/evaluation-service");

    private final Closing closing = new Closing();
    private final ServiceDoors doors;

    private EvaluationService(EvaluationConfig config, Platform platform, Keys keys) {
        var service = config.service();
        var mongo = closing.add(Mongo.connect(service.mongodbUri().value(), service.database(), platform.meters()));
        closing.add(Topics.start(service.kafkaBootstrap(), List.of(EvaluationFacts.TOPIC)));
        var duties = new DutyStore(mongo);
        var places = new PlaceStore(mongo);
        relay(Map.of("duties", duties.outbox(), "places", places.outbox()), mongo, config, platform);
        doors = closing.add(ServiceDoors.open(
                platform,
                service,
                new ServiceDoors.Service(
                        "evaluation",
                        EvaluationService.class.getClassLoader(),
                        endpoints(mongo, duties, places, platform),
                        keys,
                        new MongoIdempotency(mongo, platform.clock())),
                new Readiness().needs("mongodb", () -> {
                    mongo.ping();
                    return true;
                })));
    }

    /** @param keys the public keys of the gateway's tokens */
    public static EvaluationService start(EvaluationConfig config, Platform platform, Keys keys) {
        return new EvaluationService(config, platform, keys);
    }

    private void relay(Map<String, MongoOutbox> outboxes, Mongo mongo, EvaluationConfig config, Platform platform) {
        var meters = platform.meters();
        var publisher = closing.add(FactPublisher.connect(config.service().kafkaBootstrap(), SOURCE, meters));
        outboxes.forEach((name, outbox) -> {
            var lead = Lease.named("outbox-" + name, mongo, platform.clock());
            closing.add(OutboxRelay.start(name, outbox, lead, publisher, platform.clock(), meters));
        });
    }

    private static Endpoints endpoints(Mongo mongo, DutyStore duties, PlaceStore places, Platform platform) {
        var clock = platform.clock();
        var areas = Areas.bundled();
        var paging = new Paging(new SharedSecrets(mongo).secret("cursors"));
        var definitions = IndicatorList.bundled();
        var indicators = new KeepIndicators(new IndicatorStore(mongo, definitions.codes()), definitions, clock);
        var documents = new KeepDocuments(new FilingStore(mongo), clock);
        var outlook = new ReadOutlook(indicators, documents, duties);
        var registers = RegisterList.bundled();
        var endpoints = new Endpoints();
        endpoints.on("readOutlook", _ -> Answer.ok(outlook.read()));
        new IndicatorRoutes(indicators).bind(endpoints);
        new FilingRoutes(documents).bind(endpoints);
        new DutyRoutes(new KeepDuties(duties, clock, platform.ids()), paging).bind(endpoints);
        new RegisterRoutes(
                        new KeepRegisters(places, registers, areas, clock, platform.ids()),
                        new ReadRegisters(places, registers, areas),
                        paging)
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
        Main.run("evaluation-service", (env, platform) -> {
            var config = EvaluationConfig.from(env);
            return start(config, platform, new RemoteKeys(config.service().jwks()));
        });
    }
}
