package cleancity.gateway.wechat;

import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.redis.RedisUnavailable;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.Objects;
import java.util.Optional;

/** The JS-SDK ticket, kept in Redis for all replicas: WeChat counts how often it is asked. Without Redis it is asked. */
final class AppTickets {
    private static final String KEY = "wechat:js-ticket:";
    private static final int EARLY_SECONDS = 300;

    private final WeChatApi api;
    private final RedisScripts redis;
    private final String appId;

    AppTickets(WeChatApi api, RedisScripts redis, String appId) {
        this.api = api;
        this.redis = redis;
        this.appId = appId;
    }

    String current() {
        return kept().orElseGet(this::fresh);
    }

    private Optional<String> kept() {
        try {
            return Optional.ofNullable(redis.call(Request.cmd(Command.GET).arg(KEY + appId)))
                    .map(Response::toString);
        } catch (RedisUnavailable e) {
            return Optional.empty();
        }
    }

    private String fresh() {
        var token = Objects.requireNonNull(api.appToken().accessToken());
        var answer = api.ticket(token);
        var ticket = Objects.requireNonNull(answer.ticket());
        keep(ticket, Math.max(1, answer.seconds() - EARLY_SECONDS));
        return ticket;
    }

    private void keep(String ticket, int seconds) {
        try {
            redis.call(Request.cmd(Command.SET)
                    .arg(KEY + appId)
                    .arg(ticket)
                    .arg("EX")
                    .arg(seconds));
        } catch (RedisUnavailable e) {
            // the next page asks WeChat again
        }
    }
}
