package cleancity.gateway.staff;

import cleancity.gateway.model.GatewayRule;
import cleancity.gateway.secret.Fingerprint;
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
import org.jspecify.annotations.Nullable;

/**
 * Slows guessing down: after a few failures each further attempt waits twice as long. Failures count for an account
 * from one address, so that a stranger locks out nobody but himself; for an address, whatever the account; and, far
 * later, for an account from all addresses that nobody has signed in to it from. Counted in Redis before the attempt,
 * so that many at once gain nothing; names that do not exist count the same.
 */
final class LockOut {
    private static final Script ATTEMPT = Script.beside(LockOut.class, "attempt");
    private static final int FROM_ONE_ADDRESS = 5;
    private static final int PER_ADDRESS = 50;
    private static final int FROM_STRANGE_ADDRESSES = 100;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration KNOWN = Duration.ofDays(30);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RedisScripts redis;

    LockOut(RedisScripts redis) {
        this.redis = redis;
    }

    /** @throws Refusal.TooMany while one of them is locked */
    void attempt(String username, String address) {
        attempt(key("address", address), PER_ADDRESS);
        attempt(key("account", username, address), FROM_ONE_ADDRESS);
        if (!known(username, address)) {
            attempt(key("strangers", username), FROM_STRANGE_ADDRESSES);
        }
    }

    /** The right password and code: the failures from here are forgotten, and this attempt of the address. */
    void succeeded(String username, String address) {
        call(Request.cmd(Command.DEL).arg(key("account", username, address)));
        takeBack(key("address", address));
        if (!known(username, address)) {
            takeBack(key("strangers", username));
        }
        call(Request.cmd(Command.SET)
                .arg(key("known", username, address))
                .arg("1")
                .arg("EX")
                .arg(KNOWN.toSeconds()));
    }

    private void takeBack(String key) {
        call(Request.cmd(Command.HINCRBY).arg(key).arg("n").arg(-1));
    }

    private boolean known(String username, String address) {
        var answer = call(Request.cmd(Command.EXISTS).arg(key("known", username, address)));
        return answer != null && answer.toLong() > 0;
    }

    private @Nullable Response call(Request request) {
        try {
            return redis.call(request);
        } catch (RedisUnavailable e) {
            throw unavailable();
        }
    }

    private void attempt(String key, int free) {
        try {
            var arguments =
                    List.of(Integer.toString(free), Long.toString(FIRST.toMillis()), Long.toString(LONGEST.toMillis()));
            var answer = redis.run(ATTEMPT, List.of(key), arguments);
            long wait = answer == null ? 0 : answer.toLong();
            if (wait > 0) {
                throw new Refusal.TooMany(GatewayRule.LOCKED_OUT, Duration.ofMillis(wait));
            }
        } catch (RedisUnavailable e) {
            throw unavailable();
        }
    }

    private static Refusal unavailable() {
        return new Refusal.Unavailable(CommonRule.SIGN_IN_AWAY, SOON);
    }

    private static String key(String of, String... parts) {
        return "lock-out:" + of + ':' + Fingerprint.plain(String.join("\n", parts));
    }
}
