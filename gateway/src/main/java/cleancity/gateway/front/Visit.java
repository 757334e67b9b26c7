package cleancity.gateway.front;

import cleancity.kernel.http.Json;
import cleancity.kernel.http.Languages;
import cleancity.kernel.http.Problem;
import cleancity.kernel.http.ProblemTexts;
import cleancity.kernel.model.Actor;
import cleancity.kernel.model.Rule;
import cleancity.kernel.trace.Traceparent;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * One request at the public door.
 *
 * @param address whom the limits count it for
 * @param caller who the bearer token stands for, if there is a good one
 */
record Visit(HttpServerRequest request, String address, Optional<Actor> caller, Traceparent trace, ProblemTexts texts) {

    HttpServerResponse response() {
        return request.response();
    }

    String path() {
        return request.path();
    }

    /** Refuses in the reader's language; what is left of the request is not read. */
    void refuse(int status, Rule rule, Map<String, ?> details) {
        var response = response();
        if (response.headWritten()) {
            response.reset(); // a half-sent answer must not look whole
            return;
        }
        var locale = Languages.of(request.getHeader("Accept-Language"));
        var problem = new Problem(
                "/problems/" + rule.slug(),
                texts.title(rule, locale),
                status,
                texts.detail(rule, locale, details),
                rule.slug(),
                trace.traceId(),
                null,
                details.isEmpty() ? null : details);
        if (!request.isEnded()) {
            response.putHeader("Connection", "close");
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(Buffer.buffer(Json.bytes(problem)));
        if (!request.isEnded()) {
            request.resume(); // what still comes is thrown away
        }
    }

    void refuse(int status, Rule rule, Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.toSeconds());
        if (!response().headWritten()) {
            response().putHeader("Retry-After", Long.toString(seconds));
        }
        refuse(status, rule, Map.of("seconds", seconds));
    }
}
