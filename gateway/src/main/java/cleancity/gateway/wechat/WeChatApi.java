package cleancity.gateway.wechat;

import cleancity.gateway.model.GatewayRule;
import cleancity.kernel.http.Json;
import cleancity.kernel.model.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * WeChat's server, as far as we need it. Facts of the endpoints: developers.weixin.qq.com, 网页授权 and JS-SDK. Every
 * call ends within seconds; what WeChat cannot do for us now becomes {@link Refusal.Unavailable}.
 */
public final class WeChatApi implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WeChatApi.class);
    private static final long LIMIT_MILLIS = 5_000;
    private static final int CONNECT_MILLIS = 2_000;
    private static final Duration SOON = Duration.ofSeconds(5);

    /** Unknown, used and expired code. */
    private static final Set<Integer> STALE = Set.of(40029, 40163, 42003);

    private final HttpClient http;
    private final WeChatSettings settings;
    private final MeterRegistry meters;

    public WeChatApi(Vertx vertx, WeChatSettings settings, MeterRegistry meters) {
        var pool = new PoolOptions().setHttp1MaxSize(32).setMaxWaitQueueSize(256);
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS), pool);
        this.settings = settings;
        this.meters = meters;
    }

    /** Swaps the code that the browser brought for the person's openid. */
    Exchange exchange(String code) {
        var answer = get(
                "/sns/oauth2/access_token",
                Map.of(
                        "appid",
                        settings.appId(),
                        "secret",
                        settings.appSecret().value(),
                        "code",
                        code,
                        "grant_type",
                        "authorization_code"));
        if (STALE.contains(answer.error())) {
            return new Exchange.Stale(answer.error());
        }
        require(answer, answer.openid());
        return answer.isSnapshot()
                ? new Exchange.Snapshot()
                : new Exchange.SignedIn(Objects.requireNonNull(answer.openid()));
    }

    /** The application's own token; asking for it does not end the one others hold. */
    WeChatAnswer appToken() {
        var body = Json.bytes(Map.of(
                "grant_type",
                "client_credential",
                "appid",
                settings.appId(),
                "secret",
                settings.appSecret().value()));
        var answer = call(HttpMethod.POST, "/cgi-bin/stable_token", Buffer.buffer(body));
        return require(answer, answer.accessToken());
    }

    WeChatAnswer ticket(String appToken) {
        var answer = get("/cgi-bin/ticket/getticket", Map.of("access_token", appToken, "type", "jsapi"));
        return require(answer, answer.ticket());
    }

    /** Sends a subscription message; what it refuses stands in the answer. */
    WeChatAnswer message(String appToken, Map<String, ?> message) {
        var path = "/cgi-bin/message/subscribe/bizsend?access_token="
                + URLEncoder.encode(appToken, StandardCharsets.UTF_8);
        return call(HttpMethod.POST, path, Buffer.buffer(Json.bytes(message)));
    }

    private WeChatAnswer get(String path, Map<String, String> query) {
        var pairs = query.entrySet().stream()
                .map(each -> each.getKey() + '=' + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call(HttpMethod.GET, path + '?' + pairs, Buffer.buffer());
    }

    private WeChatAnswer call(HttpMethod method, String pathAndQuery, Buffer body) {
        var options = new RequestOptions().setMethod(method).setAbsoluteURI(settings.api() + pathAndQuery);
        try {
            return http.request(options)
                    .compose(request -> request.send(body))
                    .compose(WeChatApi::whole)
                    .timeout(LIMIT_MILLIS, TimeUnit.MILLISECONDS)
                    .await();
        } catch (Exception e) { // awaiting throws what the connection threw, checked or not
            throw failed("unreachable", e);
        }
    }

    /** WeChat says text/plain and means JSON. */
    private static Future<WeChatAnswer> whole(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body().map(body -> Json.read(body.getBytes(), WeChatAnswer.class))
                : Future.failedFuture("status " + response.statusCode());
    }

    private WeChatAnswer require(WeChatAnswer answer, @Nullable Object needed) {
        if (answer.error() != 0 || needed == null) {
            throw failed(Integer.toString(answer.error()), null);
        }
        return answer;
    }

    /** Never the address or the body: both hold secrets. */
    private Refusal failed(String code, @Nullable Throwable cause) {
        var kind = cause instanceof JacksonException ? "unreadable" : code;
        LOG.atWarn().addKeyValue("error", kind).log("WeChat did not do what was asked");
        meters.counter("wechat.failures", "error", kind).increment();
        return new Refusal.Unavailable(GatewayRule.WECHAT_UNAVAILABLE, SOON);
    }

    @Override
    public void close() {
        http.close().await();
    }
}
