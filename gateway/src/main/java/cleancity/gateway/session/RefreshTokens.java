package cleancity.gateway.session;

import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.RedisUnavailable;
import cleancity.kernel.redis.Script;
import cleancity.kernel.secret.Seal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in Redis. Each token works once; one shown again revokes its whole session, except within a few seconds,
 * when two tabs of one browser may race or an answer may have been lost. What ends here ends for access tokens too.
 *
 * <p>Whose a session is stands there sealed, for this session only: whoever can write to Redis makes nobody of himself.
 */
final class RefreshTokens {
    private static final Logger AUDIT = LoggerFactory.getLogger("cleancity.audit");
    private static final Script OPEN = Script.beside(RefreshTokens.class, "open-session");
    private static final Script ROTATE = Script.beside(RefreshTokens.class, "rotate-session");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RedisScripts redis;
    private final Revocations revocations;
    private final Seal seal;
    private final RandomToken random = RandomToken.secure();
    private final Duration grace;
    private final Clock clock;

    RefreshTokens(RedisScripts redis, Revocations revocations, Seal seal, Duration grace, Clock clock) {
        this.redis = redis;
        this.revocations = revocations;
        this.seal = seal;
        this.grace = grace;
        this.clock = clock;
    }

    /** What a token was swapped for. */
    record Rotated(Holder holder, RefreshToken token) {}

    RefreshToken open(Holder holder) {
        var token = RefreshToken.fresh(random);
        var life = Life.of(holder.kind());
        run(
                OPEN,
                token,
                List.of(
                        token.digest(),
                        seal.close(holder.text(token.signIn())),
                        Long.toString(life.idle().toMillis()),
                        Long.toString(life.longest().toMillis())));
        return token;
    }

    /** Empty if the session is over, or is over now because the token had been used before. */
    Optional<Rotated> rotate(RefreshToken shown) {
        if (revocations.isEnded(shown)) {
            return Optional.empty(); // ended while Redis was away, which still has it
        }
        var next = shown.next(random);
        var answer = run(ROTATE, shown, List.of(shown.digest(), next.digest(), Long.toString(grace.toMillis())));
        var outcome = answer == null ? "gone" : answer.get(0).toString();
        if (answer == null || !outcome.equals("fresh")) {
            AUDIT.atInfo().addKeyValue("signIn", shown.signIn()).log("session {}", outcome);
            if (outcome.equals("reused")) {
                revocations.end(shown.signIn());
            }
            return Optional.empty();
        }
        return seal.open(answer.get(1).toString())
                .flatMap(text -> Holder.read(text, shown.signIn()))
                .filter(holder -> clock.instant().isBefore(holder.endsAt()))
                .map(holder -> new Rotated(holder, next));
    }

    /** Its access tokens first; also while Redis is away, from which the session is taken once it is back. */
    void revoke(String signIn) {
        revocations.end(signIn);
        if (!forgotten(signIn)) {
            revocations.endLater(signIn);
        }
    }

    /** Takes out of Redis what ended while it was away. */
    void catchUp() {
        revocations.pending().stream().filter(this::forgotten).forEach(revocations::settled);
    }

    private boolean forgotten(String signIn) {
        try {
            redis.call(Request.cmd(Command.DEL).arg(RefreshToken.key(signIn)));
            return true;
        } catch (RedisUnavailable e) {
            return false;
        }
    }

    private @Nullable Response run(Script script, RefreshToken token, List<String> arguments) {
        try {
            return redis.run(script, List.of(RefreshToken.key(token.signIn())), arguments);
        } catch (RedisUnavailable e) {
            throw new Refusal.Unavailable(CommonRule.SIGN_IN_AWAY, SOON);
        }
    }
}
