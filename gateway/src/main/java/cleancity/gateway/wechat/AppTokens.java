package cleancity.gateway.wechat;

import cleancity.kernel.redis.RedisScripts;
import java.util.Objects;

/** The application's own token. */
final class AppTokens {
    private final Kept token;

    AppTokens(WeChatApi api, RedisScripts redis, String appId) {
        token = new Kept(redis, "wechat:app-token:" + appId, () -> {
            var answer = api.appToken();
            return new Kept.Fresh(Objects.requireNonNull(answer.accessToken()), answer.seconds());
        });
    }

    String current() {
        return token.current();
    }

    String renewed() {
        return token.renewed();
    }
}
