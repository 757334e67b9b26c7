package cleancity.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.security.TokenVerifier;
import cleancity.kernel.testing.Http;
import cleancity.kernel.testing.TestTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A service with the sample contract, behind an open door. */
final class SampleDoor {
    private SampleDoor() {}

    record Thing(String name, int count) {}

    record Things(List<Thing> items) {}

    /** @param added is told of every thing added */
    static HttpDoor open(Vertx vertx, Consumer<Call> added) {
        var router = router(vertx, endpoints(added));
        return HttpDoor.open(vertx, "127.0.0.1", 0, 2, () -> router.router(vertx));
    }

    /** Pointer and rule of everything a reply complains of. */
    static List<String> faults(Http.Reply reply) {
        assertThat(reply.status())
                .as(() -> new String(reply.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(400);
        return reply.json()
                .path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString() + " "
                        + error.path("rule").asString())
                .toList();
    }

    private static Endpoints endpoints(Consumer<Call> added) {
        return new Endpoints()
                .on("listThings", call -> {
                    assertThat(Thread.currentThread().isVirtual()).isTrue();
                    return Answer.ok(new Things(java.util.Collections.nCopies(call.limit(), new Thing("broom", 1))));
                })
                .on("addThing", call -> {
                    added.accept(call);
                    return Answer.created(call.body(Thing.class));
                })
                .on(
                        "latestThing",
                        call -> Answer.ok(new Thing(call.caller().map(Actor::id).orElse("nobody"), 1)))
                .on("getThing", call -> thing(call.path("id")))
                .on("touchThing", call -> Answer.noContent())
                .on("addForm", call -> Answer.noContent())
                .on("addPicture", call -> Answer.noContent());
    }

    private static Answer thing(String id) {
        return switch (id) {
            case "boom" -> throw new IllegalStateException("a secret");
            case "bad" -> Answer.ok(Map.of("name", 3));
            default -> throw new Refusal.NotFound(CommonRule.NOT_FOUND);
        };
    }

    static ContractRouter router(Vertx vertx, Endpoints endpoints) {
        var verifier = new TokenVerifier(TestTokens.keys(), Clock.systemUTC());
        var meters = new SimpleMeterRegistry();
        var loader = SampleDoor.class.getClassLoader();
        return new ContractRouter(
                Contract.load(vertx, "sample/openapi.yaml", loader),
                endpoints,
                new ContractRouter.Settings(
                        verifier::actor,
                        new Remembered(),
                        new InFlight(16, meters),
                        new ProblemTexts("sample", loader),
                        meters,
                        true));
    }

    /** The port's simplest implementation; the stored one has its own contract test. */
    private static final class Remembered implements IdempotencyStore {
        private final Map<String, String> fingerprints = new ConcurrentHashMap<>();
        private final Map<String, Claim> answers = new ConcurrentHashMap<>();

        @Override
        public Claim claim(String key, String fingerprint) {
            var first = fingerprints.putIfAbsent(key, fingerprint);
            if (first == null) {
                return new Claim.Granted();
            }
            return first.equals(fingerprint) ? answers.getOrDefault(key, new Claim.InProgress()) : new Claim.Reused();
        }

        @Override
        public void renew(String key) {
            // a claim here has no end
        }

        @Override
        public void complete(String key, int status, byte[] json) {
            answers.put(key, new Claim.Replay(status, json));
        }

        @Override
        public void release(String key) {
            fingerprints.remove(key);
        }
    }
}
