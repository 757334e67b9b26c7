package cleancity.gateway.wechat;

import java.util.Objects;

/** The application's own token. */
final class AppTokens {
    private final Kept token;

    AppTokens(WeChatApi api, Kept.Shelf shelf, String appId) {
        token = new Kept(shelf, "wechat:app-token:" + appId, () -> {
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
