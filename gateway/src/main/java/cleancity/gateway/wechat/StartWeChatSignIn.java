package cleancity.gateway.wechat;

import cleancity.gateway.secret.Fingerprint;
import cleancity.kernel.ids.RandomToken;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Sends a browser to WeChat, with a state that only this browser can bring back. */
final class StartWeChatSignIn {
    static final Duration LIFE = Duration.ofMinutes(10);
    private static final String CALLBACK = "/api/session/wechat/callback";
    private static final String STAND_IN = "/stand-in/wechat/connect/oauth2/authorize";
    private static final int NONCE_BITS = 128;

    private final WeChatSettings settings;
    private final Fingerprint fingerprint;
    private final Clock clock;
    private final RandomToken random = RandomToken.secure();

    StartWeChatSignIn(WeChatSettings settings, Fingerprint fingerprint, Clock clock) {
        this.settings = settings;
        this.fingerprint = fingerprint;
        this.clock = clock;
    }

    /**
     * Where to send the browser, and what it must keep meanwhile.
     *
     * @param state value of the state cookie
     */
    record Departure(String location, String state) {}

    /**
     * @param origin scheme and host of this site
     * @param identity whom the stand-in should take without asking
     */
    Departure start(String origin, String returnTo, int attempt, Optional<String> identity) {
        var nonce = random.next(NONCE_BITS).replace("-", "x").replace("_", "y");
        var state = new SignInState(
                nonce, LocalPath.of(returnTo), attempt, clock.instant().plus(LIFE));
        return new Departure(location(origin, nonce, identity), state.signed(fingerprint));
    }

    /** WeChat insists on this order of the parameters. */
    private String location(String origin, String nonce, Optional<String> identity) {
        boolean standIn = settings.authorize().isEmpty();
        return (standIn ? origin + STAND_IN : settings.authorize())
                + "?appid=" + encoded(settings.appId())
                + "&redirect_uri=" + encoded(origin + CALLBACK)
                + "&response_type=code&scope=snsapi_base&state=" + nonce
                + identity.filter(name -> standIn)
                        .map(name -> "&identity=" + encoded(name))
                        .orElse("")
                + "#wechat_redirect";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
