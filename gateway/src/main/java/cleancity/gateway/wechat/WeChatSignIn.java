package cleancity.gateway.wechat;

import cleancity.gateway.model.Residents;
import cleancity.gateway.secret.Fingerprint;
import cleancity.gateway.secret.RootSecret;
import cleancity.gateway.secret.Seal;
import cleancity.gateway.session.SameSite;
import cleancity.gateway.session.SessionCookie;
import cleancity.gateway.session.Sessions;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.redis.RedisScripts;
import java.time.Clock;

/** The feature's own wiring: everything a resident's sign-in needs, behind three operations. */
public final class WeChatSignIn {
    private final WeChatRoutes routes;

    /** What it leans on. */
    public record Parts(
            WeChatSettings settings,
            WeChatApi api,
            RootSecret root,
            Residents residents,
            Sessions sessions,
            RedisScripts redis,
            Clock clock) {}

    public WeChatSignIn(Parts parts, SameSite site, SessionCookie cookies) {
        var state = new Fingerprint(parts.root(), "sign-in state");
        var secrets = new FinishWeChatSignIn.Secrets(
                state, new Fingerprint(parts.root(), "openid hash"), new Seal(parts.root(), "openid seal"));
        var appId = parts.settings().appId();
        routes = new WeChatRoutes(
                new StartWeChatSignIn(parts.settings(), state, parts.clock()),
                new FinishWeChatSignIn(parts.api(), parts.residents(), parts.sessions(), secrets, parts.clock()),
                new SignJsSdk(new AppTickets(parts.api(), parts.redis(), appId), appId, parts.clock()),
                site,
                cookies);
    }

    public void bind(Endpoints endpoints) {
        routes.bind(endpoints);
    }
}
