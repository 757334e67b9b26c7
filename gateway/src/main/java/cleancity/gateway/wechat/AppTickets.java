package cleancity.gateway.wechat;

import java.util.Objects;

/** The JS-SDK ticket. */
final class AppTickets {
    private final Kept ticket;

    AppTickets(WeChatApi api, AppTokens tokens, Kept.Shelf shelf, String appId) {
        ticket = new Kept(shelf, "wechat:js-ticket:" + appId, () -> {
            var answer = api.ticket(tokens.current());
            return new Kept.Fresh(Objects.requireNonNull(answer.ticket()), answer.seconds());
        });
    }

    String current() {
        return ticket.current();
    }
}
