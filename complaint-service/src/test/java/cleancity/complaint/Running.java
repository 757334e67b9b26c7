package cleancity.complaint;

import cleancity.complaint.model.CloseOutRule;
import cleancity.kernel.config.Environment;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Role;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestStores;
import cleancity.kernel.testing.TestTokens;
import cleancity.stores.EmbeddedStores;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;

/** A complaint service on its own database, and the people who use it. */
final class Running implements AutoCloseable {
    static final String UNIT = "chengzongju";

    final Platform platform;
    final String database = TestStores.unique("complaint");
    final MovingClock clock = new MovingClock(Clock.systemUTC());
    final ComplaintService service;
    final Http http;
    private final Map<String, String> settings;

    Running() {
        this(Duration.ZERO);
    }

    /** @param past how long ago the service believes to be: Kafka takes no facts from the future */
    Running(Duration past) {
        this(past, Map.of());
    }

    /** @param settings that differ from those of other tests */
    Running(Duration past, Map<String, String> settings) {
        this.settings = settings;
        clock.forward(past.negated());
        platform = Platform.create();
        service = ComplaintService.start(config(), platform.withClock(clock), TestTokens.keys());
        http = Http.at(service.port());
    }

    ComplaintConfig config() {
        var stores = EmbeddedStores.shared();
        var env = new HashMap<String, String>();
        env.put("COMPLAINT_PORT", "0");
        env.put("COMPLAINT_MANAGEMENT_PORT", "0");
        env.put("COMPLAINT_DATABASE", database);
        env.put("MONGODB_URI", stores.mongodbUri());
        env.put("REDIS_URI", stores.redisUri());
        env.put("KAFKA_BOOTSTRAP_SERVERS", stores.kafkaBootstrapServers());
        env.put("CHECK_ANSWERS", "true");
        env.put("COMPLAINT_SECRET", "a secret for tests that is long enough");
        env.put("COMPLAINT_JOB_SECONDS", "1");
        env.put("COMPLAINT_SLOW_JOB_SECONDS", "2");
        env.put("OPEN311_API_KEYS", "key-of-a-partner,key-of-another");
        env.put("OPEN311_PER_MINUTE", "600");
        env.putAll(settings);
        return ComplaintConfig.from(Environment.of(env));
    }

    CloseOutRule closeOut() {
        return config().closeOut();
    }

    Http resident(String id) {
        return http.as(TestTokens.resident(id));
    }

    Http office() {
        return http.as(TestTokens.staff("office-1", Role.OFFICE));
    }

    Http inspector() {
        return inspector("inspector-1");
    }

    Http inspector(String id) {
        return http.as(TestTokens.staff(id, Role.INSPECTOR));
    }

    Http handler() {
        return http.as(TestTokens.handler("handler-1", UNIT));
    }

    Http handlerOf(String unit) {
        return http.as(TestTokens.handler("handler-of-" + unit, unit));
    }

    Http both(String id, Role... roles) {
        return http.as(TestTokens.of(Actor.staff(id, id, UNIT, Set.of(roles))));
    }

    /** A report at a place in 湘桥区, WGS-84. */
    static Map<String, Object> report(double lng, double lat) {
        return new HashMap<>(Map.of(
                "category",
                "2005-04",
                "text",
                "店铺把货摆到人行道上",
                "place",
                Map.of("lng", lng, "lat", lat, "system", "wgs84"),
                "photoIds",
                List.of(),
                "anonymous",
                true));
    }

    String filed(String resident, double lng, double lat) {
        var reply = resident(resident).post("/api/complaint/reports", report(lng, lat));
        if (reply.status() != 201) {
            throw new AssertionError(new String(reply.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return reply.json().path("caseId").asString();
    }

    Http.Reply act(Http who, String id, String action, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("action", action);
        body.putIfAbsent(
                "version",
                office().get("/api/complaint/desk/cases/" + id)
                        .json()
                        .path("version")
                        .asLong());
        return who.post("/api/complaint/desk/cases/" + id + "/actions", body);
    }

    Http.Reply act(Http who, String id, String action) {
        return act(who, id, action, Map.of());
    }

    String photo(Http who) {
        return who.post("/api/complaint/photos", "image/png", png(40, 30))
                .json()
                .path("id")
                .asString();
    }

    /** Takes a case from received to handling. */
    void toHandling(String id) {
        ok(act(inspector(), id, "verify"));
        ok(act(office(), id, "file"));
        ok(act(office(), id, "dispatch", Map.of("unit", UNIT)));
        ok(act(handler(), id, "start"));
    }

    void toHandled(String id, double lng, double lat) {
        toHandling(id);
        ok(act(
                handler(),
                id,
                "finish",
                Map.of("photoIds", List.of(photo(handler())), "place", Map.of("lng", lng, "lat", lat))));
    }

    static Http.Reply ok(Http.Reply reply) {
        if (reply.status() >= 300) {
            throw new AssertionError(
                    reply.status() + " " + new String(reply.bytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return reply;
    }

    static byte[] png(int width, int height) {
        return image(width, height, "png");
    }

    static byte[] image(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.ORANGE);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        service.close();
        platform.close();
    }
}
