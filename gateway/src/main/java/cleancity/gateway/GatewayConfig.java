package cleancity.gateway;

import cleancity.gateway.front.Limits;
import cleancity.gateway.message.Templates;
import cleancity.gateway.standin.StandIn;
import cleancity.gateway.wechat.WeChatSettings;
import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Secret;
import cleancity.kernel.lifecycle.ServiceConfig;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What the gateway is told.
 *
 * @param secret at least 32 characters; everything the gateway encrypts or signs rests on it
 * @param publicOrigin {@code https://host} as people type it; empty in local mode to take the host of each request
 * @param wechat its address is empty for the stand-in
 * @param sessionGrace how long a used refresh token is still taken, for tabs that race and answers that get lost
 * @param adminPassword first password of {@code admin}; empty for a random one
 */
public record GatewayConfig(
        ServiceConfig service,
        Mode mode,
        WeChat source,
        WeChatSettings wechat,
        Templates templates,
        Secret secret,
        String publicOrigin,
        Upstreams upstreams,
        Limits.Rates rates,
        Traffic traffic,
        Path webRoot,
        boolean sampleData,
        Duration sessionGrace,
        Secret adminPassword,
        FirstUnits firstUnits,
        String version) {

    /** Local runs have a stand-in for WeChat, need no second factor and take plain http. */
    public enum Mode {
        LOCAL,
        PRODUCTION
    }

    /** Who signs residents in. */
    public enum WeChat {
        REAL,
        STAND_IN
    }

    /** The services behind the door. */
    public record Upstreams(URI survey, URI complaint, URI campaign, URI evaluation, int silenceSeconds) {}

    /**
     * How much passes.
     *
     * @param connections to each service, from each event loop
     * @param mostBody bytes
     * @param bodyTime how long a small body may take
     * @param trustedProxies of our own before this door
     */
    public record Traffic(int connections, long mostBody, Duration bodyTime, int liveReaders, int trustedProxies) {}

    /** The units of the first two handler accounts, as the complaint service knows them. */
    public record FirstUnits(String first, String second) {}

    /** @throws IllegalArgumentException when production is to run on what is meant for local runs */
    public GatewayConfig {
        if (mode == Mode.PRODUCTION && source == WeChat.STAND_IN) {
            throw new IllegalArgumentException(
                    "WECHAT=stand-in lets anybody be anybody: it never runs with MODE=production");
        }
        if (mode == Mode.PRODUCTION && !publicOrigin.startsWith("https://")) {
            throw new IllegalArgumentException("MODE=production needs PUBLIC_ORIGIN, an https:// address");
        }
    }

    public boolean isProduction() {
        return mode == Mode.PRODUCTION;
    }

    public boolean hasStandIn() {
        return source == WeChat.STAND_IN;
    }

    public static GatewayConfig from(Environment env) {
        var mode = env.choice("MODE", Mode.PRODUCTION, Mode.class, "local or production");
        var source = env.choice(
                "WECHAT",
                mode == Mode.LOCAL ? WeChat.STAND_IN : WeChat.REAL,
                WeChat.class,
                "real, or stand-in, which is the default in local mode and refused in production");
        var config = new Read(env, mode, source).all();
        env.check();
        return config;
    }

    /** The reading, part by part. */
    private record Read(Environment env, Mode mode, WeChat source) {
        GatewayConfig all() {
            return new GatewayConfig(
                    ServiceConfig.from(env, "GATEWAY", 8080),
                    mode,
                    source,
                    wechat(),
                    Templates.parse(env.text(
                            "WECHAT_TEMPLATES",
                            source == WeChat.STAND_IN ? Templates.STAND_IN : "",
                            "subscription templates by kind of notice: kind=templateId(thing1:title,time2:starts);…")),
                    new Secret(env.required("GATEWAY_SECRET", "at least 32 random characters")),
                    env.text("PUBLIC_ORIGIN", "", "https address people use, without a slash at its end"),
                    upstreams(),
                    rates(),
                    traffic(),
                    env.folder("WEB_ROOT", "gateway/web/dist", "folder of the built web client"),
                    env.flag("SAMPLE_DATA", false, "whether pages say that the data is a sample"),
                    Duration.ofMillis(env.number(
                            "SESSION_GRACE_MILLIS", 20_000, 0, 600_000, "how long a used refresh token still works")),
                    env.secret("ADMIN_PASSWORD", "first password of admin; random and shown once if empty"),
                    new FirstUnits(
                            env.text("FIRST_UNIT", "chengzongju", "unit of the first handler account (local mode)"),
                            env.text("SECOND_UNIT", "zhujianju", "unit of the second handler account (local mode)")),
                    env.text("VERSION", "0.1.0", "shown in the clients"));
        }

        private WeChatSettings wechat() {
            boolean standIn = source == WeChat.STAND_IN;
            return new WeChatSettings(
                    standIn
                            ? ""
                            : env.text(
                                    "WECHAT_AUTHORIZE_URI",
                                    "https://open.weixin.qq.com/connect/oauth2/authorize",
                                    "page that asks the person"),
                    env.address("WECHAT_API_URI", "https://api.weixin.qq.com", "WeChat's server"),
                    env.text("WECHAT_APP_ID", standIn ? StandIn.APP_ID : "", "the official account's AppID"),
                    new Secret(env.text("WECHAT_APP_SECRET", standIn ? StandIn.APP_SECRET : "", "its AppSecret")));
        }

        private Upstreams upstreams() {
            return new Upstreams(
                    env.address("SURVEY_URI", "http://localhost:8081", "survey service"),
                    env.address("COMPLAINT_URI", "http://localhost:8082", "complaint service"),
                    env.address("CAMPAIGN_URI", "http://localhost:8083", "campaign service"),
                    env.address("EVALUATION_URI", "http://localhost:8084", "evaluation service"),
                    env.number("UPSTREAM_SECONDS", 20, 1, 600, "how long a service may send nothing"));
        }

        private Limits.Rates rates() {
            return new Limits.Rates(
                    env.number("RATE_ADDRESS", 200, 1, 1_000_000, "requests a second per address without sign-in"),
                    env.number("RATE_PERSON", 20, 1, 1_000_000, "reads a second per person"),
                    env.number("RATE_PERSON_WRITES", 5, 1, 1_000_000, "writes a second per person"),
                    env.number("RATE_SIGN_IN", 100, 1, 1_000_000, "session requests a second per address"));
        }

        private Traffic traffic() {
            return new Traffic(
                    env.number("UPSTREAM_CONNECTIONS", 64, 1, 10_000, "connections per service and event loop"),
                    env.number("MAX_BODY_MIB", 12, 1, 1_000, "largest request body") * 1024L * 1024L,
                    Duration.ofSeconds(env.number(
                            "BODY_SECONDS", 30, 1, 600, "how long a small request body may take; larger: 1 KiB/s")),
                    env.number("LIVE_READERS", 10_000, 1, 1_000_000, "open live connections"),
                    env.number("TRUSTED_PROXIES", 0, 0, 10, "own proxies before this door"));
        }
    }
}
