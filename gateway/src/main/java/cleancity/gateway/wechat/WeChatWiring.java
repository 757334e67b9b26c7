package cleancity.gateway.wechat;

import cleancity.gateway.model.Residents;
import cleancity.gateway.secret.Fingerprint;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.SessionCookie;
import cleancity.gateway.session.Sessions;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.redis.RedisScripts;
import cleancity.kernel.secret.RootSecret;
import cleancity.kernel.secret.Seal;
import java.time.Clock;

/** The feature's own wiring: everything that is done with WeChat, behind three operations and the sending of messages. */
public final class WeChatWiring {
    private final WeChatRoutes routes;
    private final WeChatMessages messages;

    /**
     * What it leans on.
     *
     * @param origin where the pages are that a message opens
     */
    public record Parts(
            WeChatSettings settings,
            String origin,
            WeChatApi api,
            RootSecret root,
            Residents residents,
            Sessions sessions,
            RedisScripts redis,
            Clock clock) {}

    public WeChatWiring(Parts parts, SameSite site, SessionCookie cookies) {
        var state = new Fingerprint(parts.root(), "sign-in state");
        var secrets = new FinishWeChatSignIn.Secrets(
                state, new Fingerprint(parts.root(), "openid hash"), openIdSeal(parts.root()));
        var appId = parts.settings().appId();
        var shelf = new Kept.Shelf(parts.redis(), new Seal(parts.root(), "wechat tokens"));
        var tokens = new AppTokens(parts.api(), shelf, appId);
        messages = new WeChatMessages(parts.api(), tokens, parts.origin());
        routes = new WeChatRoutes(
                new StartWeChatSignIn(parts.settings(), state, parts.clock()),
                new FinishWeChatSignIn(parts.api(), parts.residents(), parts.sessions(), secrets, parts.clock()),
                new SignJsSdk(new AppTickets(parts.api(), tokens, shelf, appId), appId, parts.clock()),
                site,
                cookies);
    }

    public void bind(Endpoints endpoints) {
        routes.bind(endpoints);
    }

    public WeChatMessages messages() {
        return messages;
    }

    /** What openids are encrypted with in the store. */
    public static Seal openIdSeal(RootSecret root) {
        return new Seal(root, "openid seal");
    }
}
