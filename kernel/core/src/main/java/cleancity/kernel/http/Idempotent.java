package cleancity.kernel.http;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

/** Answers a repeated request from the store and lets a new one through once. */
final class Idempotent {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final IdempotencyStore store;

    Idempotent(IdempotencyStore store) {
        this.store = store;
    }

    Answer answer(ContractOperation operation, Call call, Endpoint endpoint) {
        var chosen = call.idempotencyKey()
                .orElseThrow(() -> new Refusal.Invalid("Idempotency-Key", CommonRule.IDEMPOTENCY_KEY_MISSING));
        var caller = call.caller().map(Actor::id).orElse("anonymous");
        var key = digest((caller + '\n' + operation.id() + '\n' + chosen).getBytes(StandardCharsets.UTF_8));
        return switch (store.claim(
                key,
                digest(
                        (call.uri() + '\n').getBytes(StandardCharsets.UTF_8),
                        call.rawBody().getBytes()))) {
            case IdempotencyStore.Claim.Granted _ -> first(key, call, endpoint);
            case IdempotencyStore.Claim.Replay replay ->
                new Answer(replay.status(), Map.of("Idempotent-Replay", "true"), stored(replay.json()));
            case IdempotencyStore.Claim.InProgress _ -> throw new Refusal.TooMany(CommonRule.STILL_IN_PROGRESS, SOON);
            case IdempotencyStore.Claim.Reused _ -> throw new Refusal.Conflict(CommonRule.IDEMPOTENCY_KEY_REUSED);
        };
    }

    private Answer first(String key, Call call, Endpoint endpoint) {
        try {
            var answer = endpoint.answer(call);
            var json = answer.body() instanceof Answer.Body.JsonValue value ? Json.bytes(value.value()) : new byte[0];
            store.complete(key, answer.status(), json);
            return answer;
        } catch (Refusal refusal) {
            store.release(key);
            throw refusal;
        }
    }

    private static Answer.Body stored(byte[] json) {
        return json.length == 0 ? new Answer.Body.None() : new Answer.Body.Bytes("application/json", json);
    }

    private static String digest(byte[]... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                sha.update(part);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
