package cleancity.gateway.session;

import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.RedisUnavailable;
import cleancity.kernel.redis.Script;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in Redis. Each token works once; one shown again revokes its whole session, except within a few seconds,
 * when two tabs of one browser may race or an answer may have been lost. What ends here ends for access tokens too.
 */
final class RefreshTokens {
    private static final Logger AUDIT = LoggerFactory.getLogger("cleancity.audit");
    private static final Script OPEN = Script.beside(RefreshTokens.class, "open-session");
    private static final Script ROTATE = Script.beside(RefreshTokens.class, "rotate-session");
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RedisScripts redis;
    private final Revocations revocations;
    private final RandomToken random = RandomToken.secure();
    private final Duration grace;

    RefreshTokens(RedisScripts redis, Revocations revocations, Duration grace) {
        this.redis = redis;
        this.revocations = revocations;
        this.grace = grace;
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
                        holder.kind().name().toLowerCase(Locale.ROOT),
                        holder.person(),
                        Integer.toString(holder.epoch()),
                        Long.toString(life.idle().toMillis()),
                        Long.toString(life.longest().toMillis())));
        return token;
    }

    /** Empty if the session is over, or is over now because the token had been used before. */
    Optional<Rotated> rotate(RefreshToken shown) {
        var next = shown.next(random);
        var answer = run(ROTATE, shown, List.of(shown.digest(), next.digest(), Long.toString(grace.toMillis())));
        var outcome = answer == null ? "gone" : answer.get(0).toString();
        if (answer == null || !outcome.equals("fresh")) {
            AUDIT.atInfo().addKeyValue("signIn", shown.signIn()).log("session {}", outcome);
            if (outcome.equals("reused")) {
                revocations.end(shown);
            }
            return Optional.empty();
        }
        var kind = Actor.Kind.valueOf(answer.get(1).toString().toUpperCase(Locale.ROOT));
        var holder = new Holder(kind, answer.get(2).toString(), answer.get(3).toInteger());
        return Optional.of(new Rotated(holder, next));
    }

    /** Its access tokens first: they end also while Redis is away. */
    void revoke(RefreshToken token) {
        revocations.end(token);
        try {
            redis.call(Request.cmd(Command.DEL).arg(token.key()));
        } catch (RedisUnavailable e) {
            throw unavailable();
        }
    }

    private @Nullable Response run(Script script, RefreshToken token, List<String> arguments) {
        try {
            return redis.run(script, List.of(token.key()), arguments);
        } catch (RedisUnavailable e) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable(CommonRule.BUSY, SOON);
    }
}
