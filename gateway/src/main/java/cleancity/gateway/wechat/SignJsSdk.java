package cleancity.gateway.wechat;

import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.model.Refusal;
import java.time.Clock;

/** Lets a page of this site use WeChat's camera, scanner and place. */
final class SignJsSdk {
    private static final int NONCE_BITS = 96;

    private final AppTickets tickets;
    private final String appId;
    private final Clock clock;
    private final RandomToken random = RandomToken.secure();

    SignJsSdk(AppTickets tickets, String appId, Clock clock) {
        this.tickets = tickets;
        this.appId = appId;
        this.clock = clock;
    }

    /** On the wire: what wx.config takes. */
    public record Signed(String appId, long timestamp, String nonceStr, String signature) {}

    /** @throws Refusal.Forbidden for a page of another site */
    Signed sign(String origin, String url) {
        if (!url.equals(origin) && !url.startsWith(origin + "/")) {
            throw new Refusal.Forbidden(GatewayRule.FOREIGN_PAGE);
        }
        var nonce = random.next(NONCE_BITS);
        long now = clock.instant().getEpochSecond();
        return new Signed(appId, now, nonce, JsSdkSignature.of(tickets.current(), nonce, now, url));
    }
}
