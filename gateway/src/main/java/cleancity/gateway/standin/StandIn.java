package cleancity.gateway.standin;

import cleancity.gateway.page.Pages;
import cleancity.kernel.http.HttpDoor;
import cleancity.kernel.http.Json;
import cleancity.kernel.http.Languages;
import cleancity.kernel.ids.RandomToken;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * WeChat's endpoints as far as sign-in, JS-SDK and messages need them, with the same error codes, for local runs and
 * tests. Whoever reaches it may be anybody, so it is never opened in production. The identity {@code snapshot} is WeChat's
 * preview mode, {@code refuser} takes no messages.
 */
public final class StandIn implements AutoCloseable {
    /** Where it is mounted behind the public door, and on its own door. */
    public static final String PREFIX = "/stand-in";

    /** Its only application. */
    public static final String APP_ID = "wx0000000000000000";

    /** Its only secret: there is nothing to protect. */
    public static final String APP_SECRET = "stand-in-secret";

    static final String APP_TOKEN = "stand-in-token";

    private static final String API = PREFIX + "/wechat";

    private final IssuedCodes codes;
    private final SentMessages messages = new SentMessages();
    private final RandomToken random = RandomToken.secure();
    private final HttpDoor door;

    private StandIn(Vertx vertx, Clock clock) {
        this.codes = new IssuedCodes(clock);
        var options = new HttpServerOptions().setHost("127.0.0.1");
        this.door = HttpDoor.open(vertx, options, 0, 1, ThreadingModel.EVENT_LOOP, () -> this::answer);
    }

    public static StandIn open(Vertx vertx, Clock clock) {
        return new StandIn(vertx, clock);
    }

    public int port() {
        return door.port();
    }

    private void answer(HttpServerRequest request) {
        switch (request.path()) {
            case API + "/connect/oauth2/authorize" -> authorize(request);
            case API + "/sns/oauth2/access_token" -> json(request, exchange(request));
            case API + "/cgi-bin/stable_token", API + "/cgi-bin/token" ->
                json(request, Map.of("access_token", APP_TOKEN, "expires_in", 7200));
            case API + "/cgi-bin/ticket/getticket" ->
                json(request, Map.of("errcode", 0, "errmsg", "ok", "ticket", "stand-in-ticket", "expires_in", 7200));
            case API + "/cgi-bin/message/subscribe/bizsend" ->
                request.body().onSuccess(body -> json(request, error(messages.take(token(request), body.getBytes()))));
            case API + "/messages" -> json(request, Map.of("items", messages.last()));
            default -> request.response().setStatusCode(404).end();
        }
    }

    private void authorize(HttpServerRequest request) {
        var back = Optional.ofNullable(request.getParam("redirect_uri")).orElse("");
        if (!APP_ID.equals(request.getParam("appid"))) {
            html(request, 400, "<h1>40013 invalid appid</h1>");
        } else if (!back.endsWith("/api/session/wechat/callback")) {
            html(request, 400, "<h1>10003 redirect_uri</h1>");
        } else if (Optional.ofNullable(request.getParam("identity")).orElse("").isBlank()) {
            var locale = Languages.of(request.getHeader("Accept-Language"));
            page(
                    request,
                    200,
                    AuthorizePage.html(
                            locale, Optional.ofNullable(request.query()).orElse("")));
        } else {
            var code = random.next(192);
            codes.issue(code, request.getParam("identity").strip());
            var state =
                    Optional.ofNullable(request.getParam("state")).orElse("").replaceAll("[^A-Za-z0-9]", "");
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", back + "?code=" + code + "&state=" + state)
                    .end();
        }
    }

    private Map<String, ?> exchange(HttpServerRequest request) {
        if (!APP_ID.equals(request.getParam("appid"))) {
            return error(40013);
        }
        if (!APP_SECRET.equals(request.getParam("secret"))) {
            return error(40125);
        }
        var code = Optional.ofNullable(request.getParam("code")).orElse("");
        if (code.isEmpty()) {
            return error(41008);
        }
        var redeemed = codes.redeem(code);
        var identity = redeemed.identity();
        return identity == null ? error(redeemed.error()) : person(identity);
    }

    private static Map<String, ?> person(String identity) {
        return Map.of(
                "access_token",
                "stand-in-user-token",
                "expires_in",
                7200,
                "refresh_token",
                "stand-in-refresh",
                "openid",
                "stand-in:" + identity,
                "scope",
                "snsapi_base",
                "is_snapshotuser",
                identity.equals("snapshot") ? 1 : 0);
    }

    private static @Nullable String token(HttpServerRequest request) {
        return request.getParam("access_token");
    }

    private static Map<String, ?> error(int code) {
        return Map.of("errcode", code, "errmsg", "stand-in: " + code);
    }

    /** WeChat calls its JSON text/plain. */
    private static void json(HttpServerRequest request, Map<String, ?> value) {
        request.response().putHeader("Content-Type", "text/plain").end(Buffer.buffer(Json.bytes(value)));
    }

    private static void html(HttpServerRequest request, int status, String body) {
        var locale = Languages.of(request.getHeader("Accept-Language"));
        page(request, status, Pages.html(locale, "stand-in", body));
    }

    private static void page(HttpServerRequest request, int status, String html) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", Pages.TYPE)
                .end(html);
    }

    @Override
    public void close() {
        door.close();
    }
}
