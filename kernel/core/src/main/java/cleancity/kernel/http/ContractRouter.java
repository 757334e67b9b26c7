package cleancity.kernel.http;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.trace.Traceparent;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.SecurityPolicyHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Binds a contract to code, operation by operation, and walks every request through the same steps: load shedding,
 * sign-in, contract, idempotency, use case, answer. Refuses to be built when contract and code differ. The contract
 * itself is served at {@link Contract#path()}.
 */
public final class ContractRouter {
    private final Contract contract;
    private final Endpoints endpoints;
    private final Settings settings;

    /**
     * @param signIn who a bearer token stands for; empty when it does not hold
     * @param idempotency null for a service without stored answers
     * @param checkAnswers whether every answer is held against the contract (tests and smoke runs)
     */
    public record Settings(
            Function<String, Optional<Actor>> signIn,
            @Nullable IdempotencyStore idempotency,
            InFlight inFlight,
            ProblemTexts texts,
            MeterRegistry meters,
            boolean checkAnswers) {}

    /** @throws IllegalStateException when an operation has no code or code has no operation */
    public ContractRouter(Contract contract, Endpoints endpoints, Settings settings) {
        contract.requireExactly(endpoints.operations());
        if (settings.idempotency() == null && contract.operations().stream().anyMatch(ContractOperation::replays)) {
            throw new IllegalStateException("the contract promises stored answers but there is no store for them");
        }
        this.contract = contract;
        this.endpoints = endpoints;
        this.settings = settings;
    }

    /** A router for one server; call it on a virtual-thread context for each instance. */
    public Router router(Vertx vertx) {
        var router = Router.router(vertx);
        var problems = new Problems(settings.texts());
        var responder = new Responder(settings.checkAnswers() ? new ResponseCheck(vertx, contract) : null);
        var steps = new Steps(new RequestCheck(vertx, contract), problems, responder, settings);
        var published = Answer.bytes("application/json", contract.published());
        router.get(contract.path()).handler(context -> responder.send(context.response(), null, published));
        for (var operation : contract.operations()) {
            var endpoint = endpoints.of(operation.id());
            router.route(operation.method(), operation.routerPath())
                    .handler((SecurityPolicyHandler) context -> steps.admit(context, operation))
                    .handler(BodyHandler.create(false).setBodyLimit(operation.maxBody()))
                    .handler(context -> steps.serve(context, operation, endpoint))
                    .failureHandler(context -> steps.refuse(context, operation, unread(context, operation)));
        }
        router.route()
                .handler(context -> answer(context, new Refusal.NotFound(CommonRule.NOT_FOUND), problems, responder));
        router.errorHandler(400, context -> answer(context, undecodable(context), problems, responder));
        return router;
    }

    /** Why the body could not be read. */
    private static Throwable unread(RoutingContext context, ContractOperation operation) {
        if (context.statusCode() == 413) {
            return new Refusal.TooLarge(CommonRule.TOO_LARGE, Map.of("max", operation.maxBody() / 1024 + " KiB"));
        }
        return context.statusCode() == 400
                ? new Refusal.Invalid(List.of(new Fault("", "format", Map.of())))
                : Optional.ofNullable(context.failure()).orElseGet(() -> new Refusal.NotFound(CommonRule.NOT_FOUND));
    }

    /** The router decodes path and query before it knows the operation, and gives up at the first broken escape. */
    private static Refusal undecodable(RoutingContext context) {
        var faults = QueryCheck.undecodable(context.request().query());
        return new Refusal.Invalid(faults.isEmpty() ? List.of(new Fault("", "format", Map.of())) : faults);
    }

    private static void answer(RoutingContext context, Refusal refusal, Problems problems, Responder responder) {
        var trace = Traceparent.continuing(context.request().getHeader(Traceparent.HEADER));
        var locale = Languages.of(context.request().getHeader("Accept-Language"));
        responder.send(context.response(), null, problems.answer(refusal, locale, trace.traceId()));
    }
}
