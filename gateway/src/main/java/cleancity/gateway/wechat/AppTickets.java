package cleancity.gateway.wechat;

import cleancity.kernel.redis.RedisScripts;
import java.util.Objects;

/** The JS-SDK ticket. */
final class AppTickets {
    private final Kept ticket;

    AppTickets(WeChatApi api, AppTokens tokens, RedisScripts redis, String appId) {
        ticket = new Kept(redis, "wechat:js-ticket:" + appId, () -> {
            var answer = api.ticket(tokens.current());
            return new Kept.Fresh(Objects.requireNonNull(answer.ticket()), answer.seconds());
        });
    }

    String current() {
        return ticket.current();
    }
}
