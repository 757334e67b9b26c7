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
import java.time.Duration;
import java.util.List;

/**
 * Slows guessing down: after a few failures each further attempt on an account, or from an address, waits twice as long.
 * Counted in Redis before the attempt, so that many at once gain nothing; names that do not exist count the same.
 */
final class LockOut {
    private static final Script ATTEMPT = Script.beside(LockOut.class, "attempt");
    private static final int PER_ACCOUNT = 5;
    private static final int PER_ADDRESS = 50;
    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration SOON = Duration.ofSeconds(2);

    private final RedisScripts redis;

    LockOut(RedisScripts redis) {
        this.redis = redis;
    }

    /** @throws Refusal.TooMany while either is locked */
    void attempt(String username, String address) {
        attempt(addressKey(address), PER_ADDRESS);
        attempt(accountKey(username), PER_ACCOUNT);
    }

    /** The right password and code: the account's failures are forgotten, and this attempt of the address. */
    void succeeded(String username, String address) {
        try {
            redis.call(Request.cmd(Command.DEL).arg(accountKey(username)));
            redis.call(Request.cmd(Command.HINCRBY)
                    .arg(addressKey(address))
                    .arg("n")
                    .arg(-1));
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

    private static String accountKey(String username) {
        return "lock-out:account:" + Fingerprint.plain(username);
    }

    private static String addressKey(String address) {
        return "lock-out:address:" + Fingerprint.plain(address);
    }
}
