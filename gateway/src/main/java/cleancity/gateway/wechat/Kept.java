package cleancity.gateway.wechat;

import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.RedisUnavailable;
import cleancity.kernel.secret.Seal;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value of WeChat's, kept sealed in Redis for all replicas: WeChat counts how often it is asked. Without Redis, or when
 * what is there is not ours, it is asked.
 */
final class Kept {
    private static final int EARLY_SECONDS = 300;

    private final Shelf shelf;
    private final String key;
    private final Supplier<Fresh> source;

    /** A value, and how long WeChat says it lives. */
    record Fresh(String value, int seconds) {}

    /** @param seal for what is kept */
    record Shelf(RedisScripts redis, Seal seal) {}

    Kept(Shelf shelf, String key, Supplier<Fresh> source) {
        this.shelf = shelf;
        this.key = key;
        this.source = source;
    }

    String current() {
        return kept().orElseGet(this::renewed);
    }

    /** Asks WeChat, whatever is kept. */
    String renewed() {
        var fresh = source.get();
        keep(fresh.value(), Math.max(1, fresh.seconds() - EARLY_SECONDS));
        return fresh.value();
    }

    private Optional<String> kept() {
        try {
            return Optional.ofNullable(
                            shelf.redis().call(Request.cmd(Command.GET).arg(key)))
                    .map(Response::toString)
                    .flatMap(shelf.seal()::open)
                    .filter(text -> text.startsWith(key + '\n'))
                    .map(text -> text.substring(key.length() + 1));
        } catch (RedisUnavailable e) {
            return Optional.empty();
        }
    }

    private void keep(String value, int seconds) {
        try {
            var sealed = shelf.seal().close(key + '\n' + value);
            shelf.redis()
                    .call(Request.cmd(Command.SET)
                            .arg(key)
                            .arg(sealed)
                            .arg("EX")
                            .arg(seconds));
        } catch (RedisUnavailable e) {
            // the next caller asks WeChat again
        }
    }
}
