package cleancity.gateway;

import cleancity.gateway.front.FrontDoor;
import cleancity.gateway.front.Routes;
import cleancity.gateway.front.Upstream;
import cleancity.gateway.standin.StandIn;
import cleancity.kernel.http.Contract;
import cleancity.kernel.http.ContractRouter;
import cleancity.kernel.http.Endpoints;
import cleancity.kernel.http.HttpDoor;
import cleancity.kernel.http.InFlight;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.lifecycle.Closing;
import cleancity.kernel.lifecycle.ManagementDoor;
import cleancity.kernel.lifecycle.Platform;
import cleancity.kernel.lifecycle.Readiness;
import cleancity.kernel.security.TokenVerifier;
import io.vertx.core.ThreadingModel;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.LinkedHashMap;

/**
 * Opens the gateway's doors. Its own operations stand behind the public one like any service, on a door that only this
 * machine reaches: so their code may wait, while the public door's event loops never do.
 */
final class Doors {
    private static final int COMPRESS_FROM = 1024;
    private static final String LOOPBACK = "127.0.0.1";

    private final Platform platform;
    private final GatewayConfig config;
    private final Closing closing;

    Doors(Platform platform, GatewayConfig config, Closing closing) {
        this.platform = platform;
        this.config = config;
        this.closing = closing;
    }

    static ProblemTexts texts() {
        return new ProblemTexts("gateway", Doors.class.getClassLoader());
    }

    /** The gateway's own operations. */
    HttpDoor own(Endpoints endpoints, TokenVerifier verifier) {
        var vertx = platform.vertx();
        var router = new ContractRouter(
                Contract.load(vertx, "gateway/openapi.yaml", Doors.class.getClassLoader()),
                endpoints,
                new ContractRouter.Settings(
                        verifier::actor,
                        null,
                        new InFlight(config.service().maxInFlight(), platform.meters()),
                        texts(),
                        platform.meters(),
                        config.service().checkAnswers()));
        return closing.add(HttpDoor.open(
                vertx,
                new HttpServerOptions().setHost(LOOPBACK),
                0,
                config.service().instances(),
                ThreadingModel.VIRTUAL_THREAD,
                () -> router.router(vertx)));
    }

    Routes routes(int ownPort, int standInPort) {
        var to = config.upstreams();
        var silence = Duration.ofSeconds(to.silenceSeconds());
        var complaint = Upstream.service("complaint", to.complaint(), silence);
        var own = Upstream.own("gateway", ownPort, silence);
        var routes = new LinkedHashMap<String, Upstream>();
        var survey = Upstream.service("survey", to.survey(), silence);
        routes.put("/api/survey", survey);
        routes.put("/s", survey);
        routes.put("/api/complaint", complaint);
        routes.put("/open311", complaint);
        routes.put("/api/campaign", Upstream.service("campaign", to.campaign(), silence));
        routes.put("/api/evaluation", Upstream.service("evaluation", to.evaluation(), silence));
        routes.put("/api", own);
        routes.put("/docs", own);
        routes.put("/.well-known", own);
        if (config.hasStandIn()) {
            routes.put(StandIn.PREFIX, Upstream.own("stand-in", standInPort, silence));
        }
        return new Routes(routes);
    }

    HttpDoor front(FrontDoor.Parts parts) {
        var options = new HttpServerOptions()
                .setCompressionSupported(true)
                .setCompressionContentSizeThreshold(COMPRESS_FROM)
                .setHandle100ContinueAutomatically(true)
                .setHost(config.service().host());
        return closing.add(HttpDoor.open(
                platform.vertx(),
                options,
                config.service().port(),
                config.service().instances(),
                ThreadingModel.EVENT_LOOP,
                () -> new FrontDoor(platform.vertx(), parts)));
    }

    int management(Readiness readiness) {
        int port = closing.add(ManagementDoor.open(
                        platform,
                        readiness,
                        config.service().managementHost(),
                        config.service().managementPort()))
                .port();
        closing.add(readiness);
        return port;
    }
}
