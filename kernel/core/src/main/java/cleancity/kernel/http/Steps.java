package cleancity.kernel.http;

import cleancity.kernel.http.ContractOperation.SignIn;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.trace.Traceparent;
import io.micrometer.core.instrument.Timer;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The steps of every request, and one log line for its outcome. */
final class Steps {
    private static final Logger LOG = LoggerFactory.getLogger("cleancity.http");
    private static final String BEARER = "Bearer ";
    private static final String CALLER = "cleancity.caller";

    private final RequestCheck requests;
    private final Problems problems;
    private final Responder responder;
    private final ContractRouter.Settings settings;
    private final @Nullable Idempotent idempotent;

    Steps(RequestCheck requests, Problems problems, Responder responder, ContractRouter.Settings settings) {
        this.requests = requests;
        this.problems = problems;
        this.responder = responder;
        this.settings = settings;
        this.idempotent = settings.idempotency() == null ? null : new Idempotent(settings.idempotency());
    }

    /** Who is there, whether they may, and what they bring, before a byte of the body is read; a wait must not lose the body's bytes. */
    void admit(RoutingContext context, ContractOperation operation) {
        context.request().pause();
        try {
            var caller = caller(context, operation);
            if (caller != null) {
                operation.requireAllowed(caller);
                context.put(CALLER, caller);
            }
            requests.requireContentType(context.request(), operation);
        } catch (RuntimeException e) {
            context.request().resume();
            refuse(context, operation, e);
            return;
        }
        context.request().resume();
        context.next();
    }

    void serve(RoutingContext context, ContractOperation operation, Endpoint endpoint) {
        var trace = Traceparent.continuing(context.request().getHeader(Traceparent.HEADER));
        var timer = Timer.start(settings.meters());
        try (var _ = trace.open()) {
            var outcome = outcome(context, operation, endpoint, trace);
            timer.stop(settings.meters().timer("http.operation", "operation", operation.id(), "outcome", outcome));
        }
    }

    /** Answers what failed before the steps, such as a body beyond its limit. */
    void refuse(RoutingContext context, ContractOperation operation, Throwable failure) {
        var trace = Traceparent.continuing(context.request().getHeader(Traceparent.HEADER));
        try (var _ = trace.open()) {
            fail(context, operation, trace, failure);
        }
    }

    private String outcome(RoutingContext context, ContractOperation operation, Endpoint endpoint, Traceparent trace) {
        try {
            settings.inFlight().enter();
            try {
                var answer = answer(context, operation, endpoint);
                responder.send(context.response(), operation, answer);
                LOG.info("operation={} status={}", operation.id(), answer.status());
                return "done";
            } finally {
                settings.inFlight().leave();
            }
        } catch (RuntimeException e) {
            return fail(context, operation, trace, e);
        }
    }

    private Answer answer(RoutingContext context, ContractOperation operation, Endpoint endpoint) {
        var call = new Call(context, context.get(CALLER));
        requests.check(context.request(), context.body().buffer(), operation);
        return operation.replays() && idempotent != null
                ? idempotent.answer(operation, call, endpoint)
                : endpoint.answer(call);
    }

    private @Nullable Actor caller(RoutingContext context, ContractOperation operation) {
        var header = context.request().getHeader("Authorization");
        if (operation.signIn() == SignIn.NONE || (header == null && operation.signIn() == SignIn.OPTIONAL)) {
            return null;
        }
        if (header == null || !header.startsWith(BEARER)) {
            throw new Refusal.Unauthenticated(CommonRule.NOT_SIGNED_IN);
        }
        return settings.signIn()
                .apply(header.substring(BEARER.length()))
                .orElseThrow(() -> new Refusal.Unauthenticated(CommonRule.NOT_SIGNED_IN));
    }

    private String fail(RoutingContext context, ContractOperation operation, Traceparent trace, Throwable failure) {
        if (context.response().closed()) {
            LOG.info("operation={} the caller left", operation.id());
            return "left";
        }
        var locale = Languages.of(context.request().getHeader("Accept-Language"));
        var refusal = failure instanceof Refusal expected ? expected : null;
        if (refusal == null) {
            LOG.error("operation={} failed", operation.id(), failure);
        } else {
            LOG.info("operation={} refused={}", operation.id(), refusal.rule().slug());
        }
        if (context.response().headWritten()) {
            context.response().reset(); // a half-sent stream must not look whole
            return "broken";
        }
        var answer = refusal == null
                ? problems.internal(locale, trace.traceId())
                : problems.answer(refusal, locale, trace.traceId());
        responder.send(context.response(), operation, answer);
        return refusal == null ? "failed" : refusal.rule().slug();
    }
}
