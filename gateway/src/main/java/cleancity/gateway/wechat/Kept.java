package cleancity.gateway.wechat;

import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.RedisUnavailable;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Optional;
import java.util.function.Supplier;

/** A value of WeChat's, kept in Redis for all replicas: WeChat counts how often it is asked. Without Redis it is asked. */
final class Kept {
    private static final int EARLY_SECONDS = 300;

    private final RedisScripts redis;
    private final String key;
    private final Supplier<Fresh> source;

    /** A value, and how long WeChat says it lives. */
    record Fresh(String value, int seconds) {}

    Kept(RedisScripts redis, String key, Supplier<Fresh> source) {
        this.redis = redis;
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
            return Optional.ofNullable(redis.call(Request.cmd(Command.GET).arg(key)))
                    .map(Response::toString);
        } catch (RedisUnavailable e) {
            return Optional.empty();
        }
    }

    private void keep(String value, int seconds) {
        try {
            redis.call(Request.cmd(Command.SET).arg(key).arg(value).arg("EX").arg(seconds));
        } catch (RedisUnavailable e) {
            // the next caller asks WeChat again
        }
    }
}
