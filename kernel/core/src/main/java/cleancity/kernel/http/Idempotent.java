package cleancity.kernel.http;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers a repeated request from the store and lets a new one through once. */
final class Idempotent {
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final Duration RENEWAL = Duration.ofSeconds(8);
    private static final Logger LOG = LoggerFactory.getLogger(Idempotent.class);

    private final IdempotencyStore store;
    private final Duration renewal;

    Idempotent(IdempotencyStore store) {
        this(store, RENEWAL);
    }

    /** @param renewal how often a claim is renewed while the first is at work; well below a claim's life */
    Idempotent(IdempotencyStore store, Duration renewal) {
        this.store = store;
        this.renewal = renewal;
    }

    Answer answer(ContractOperation operation, Call call, Endpoint endpoint) {
        var chosen = call.idempotencyKey()
                .orElseThrow(() -> new Refusal.Invalid("Idempotency-Key", CommonRule.IDEMPOTENCY_KEY_MISSING));
        var caller = call.caller().map(Actor::id).orElse("anonymous");
        var key = new RequestKey(caller, operation.id(), chosen);
        call.standsFor(key.name());
        return switch (store.claim(
                key.name(), key.fingerprint(call.uri(), call.rawBody().getBytes()))) {
            case IdempotencyStore.Claim.Granted _ -> first(key, call, endpoint);
            case IdempotencyStore.Claim.Replay replay ->
                new Answer(replay.status(), Map.of("Idempotent-Replay", "true"), stored(key.opened(replay.json())));
            case IdempotencyStore.Claim.InProgress _ -> throw new Refusal.TooMany(CommonRule.STILL_IN_PROGRESS, SOON);
            case IdempotencyStore.Claim.Reused _ -> throw new Refusal.Conflict(CommonRule.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private Answer first(RequestKey key, Call call, Endpoint endpoint) {
        var answer = done(key.name(), call, endpoint);
        try {
            var json = answer.body() instanceof Answer.Body.JsonValue value ? Json.bytes(value.value()) : new byte[0];
            store.complete(key.name(), answer.status(), key.sealed(json));
        } catch (RuntimeException e) {
            LOG.warn("what was done is answered, but its answer could not be kept", e); // done is done: never released
        }
        return answer;
    }

    /** Whatever it fails of, the key is free at once: whoever tries again must not be told that it is still at work. */
    private Answer done(String key, Call call, Endpoint endpoint) {
        var renewing = Thread.ofVirtual().name("idempotency-renew").start(() -> renew(key));
        try {
            return endpoint.answer(call);
        } catch (RuntimeException failure) {
            release(key, failure);
            throw failure;
        } finally {
            renewing.interrupt();
        }
    }

    private void release(String key, RuntimeException failure) {
        try {
            store.release(key);
        } catch (RuntimeException e) {
            failure.addSuppressed(e); // what went wrong first is what counts; the lease frees the key
        }
    }

    private void renew(String key) {
        try {
            while (true) {
                Thread.sleep(renewal);
                try {
                    store.renew(key);
                } catch (RuntimeException e) {
                    LOG.warn("a claim could not be renewed", e); // the next attempt comes well before its end
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the first is done
        }
    }

    private static Answer.Body stored(byte[] json) {
        return json.length == 0 ? new Answer.Body.None() : new Answer.Body.Bytes("application/json", json);
    }
}
