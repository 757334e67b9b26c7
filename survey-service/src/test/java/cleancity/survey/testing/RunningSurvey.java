package cleancity.survey.testing;

import cleancity.kernel.config.Secret;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.ServiceConfig;
import cleancity.kernel.model.Role;
import cleancity.kernel.mongo.Mongo;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import cleancity.kernel.testing.TestTokens;
import cleancity.stores.EmbeddedStores;
import cleancity.survey.SurveyConfig;
import cleancity.survey.SurveyService;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** The whole service on real stores, with a database of its own. */
public final class RunningSurvey implements AutoCloseable {
    /** Where people would reach the gateway. */
    public static final String ORIGIN = "https://city.example";

    private final String database;
    private final HandClock clock = new HandClock();
    private Platform platform;
    private SurveyService service;

    private RunningSurvey(String database) {
        this.database = database;
        start();
    }

    public static RunningSurvey begin() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(20));
        return new RunningSurvey(TestStores.unique("survey"));
    }

    /** Stops and starts again on the same stores. */
    public void restart() {
        close();
        start();
    }

    /** Stops and starts again on the same store; where Kafka should be nobody listens. */
    public void restartWithoutKafka() {
        close();
        start("127.0.0.1:1");
    }

    private void start() {
        start(EmbeddedStores.shared().kafkaBootstrapServers());
    }

    private void start(String kafka) {
        platform = Platform.create().withClock(clock);
        var stores = EmbeddedStores.shared();
        var config = new ServiceConfig(
                "127.0.0.1",
                0,
                "127.0.0.1",
                0,
                2,
                new Secret(stores.mongodbUri()),
                database,
                new Secret(stores.redisUri()),
                kafka,
                URI.create("http://localhost:1/none"),
                2048,
                true);
        service = SurveyService.start(
                new SurveyConfig(
                        config, SurveyConfig.Seed.CHAOZHOU, new Secret("0123456789abcdef0123456789abcdef"), ORIGIN),
                platform,
                TestTokens.keys());
    }

    public SurveyService service() {
        return service;
    }

    public Http anybody() {
        return Http.at(service.port());
    }

    public Http resident(String id) {
        return anybody().as(TestTokens.resident(id));
    }

    public Http staff(Role... roles) {
        return anybody().as(TestTokens.staff("staff-1", roles));
    }

    public Http office() {
        return staff(Role.OFFICE);
    }

    /** Its time; moves on by itself, and by hand. */
    public HandClock clock() {
        return clock;
    }

    public String database() {
        return database;
    }

    /** The database behind it. */
    public Mongo mongo() {
        return Mongo.connect(EmbeddedStores.shared().mongodbUri(), database, new SimpleMeterRegistry());
    }

    /** The id of a new open-link wave of the first questionnaire, planned for the far future. */
    public String planned(String title) {
        var plan = """
                {"title":{"zh-CN":"%s"},"questionnaire":"sanitary-city","opensAt":"2099-01-01T00:00:00Z",
                "closesAt":"2099-02-01T00:00:00Z","population":{"zh-CN":"居民"},"design":{"kind":"open-link"},
                "formula":"top2","target":0.9}""".formatted(title);
        return office().post("/api/survey/waves", plan).json().path("id").asString();
    }

    public JsonNode results(String wave, String area) {
        return anybody()
                .get("/api/survey/waves/" + wave + "/results?area=" + area)
                .json();
    }

    /** Waits until so many answers of an area are counted. */
    public JsonNode awaitCounted(String wave, String area, long n) {
        Awaitility.await().until(() -> results(wave, area).path("n").asLong() == n);
        return results(wave, area);
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }
}
