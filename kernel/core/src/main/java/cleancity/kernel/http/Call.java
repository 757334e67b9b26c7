package cleancity.kernel.http;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** One request that kept the contract, as the use cases see it. */
public final class Call {
    private static final int DEFAULT_LIMIT = 20;

    private final RoutingContext context;
    private final @Nullable Actor caller;
    private @Nullable String once;

    Call(RoutingContext context, @Nullable Actor caller) {
        this.context = context;
        this.caller = caller;
    }

    /** @throws Refusal.Unauthenticated when nobody is signed in */
    public Actor actor() {
        if (caller == null) {
            throw new Refusal.Unauthenticated(CommonRule.NOT_SIGNED_IN);
        }
        return caller;
    }

    public Optional<Actor> caller() {
        return Optional.ofNullable(caller);
    }

    /** A path parameter; the contract guarantees that it is there. */
    public String path(String name) {
        return required(context.pathParam(name), name);
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(context.request().getParam(name)).filter(value -> !value.isEmpty());
    }

    /** A query parameter that the contract requires. */
    public String queryRequired(String name) {
        return required(context.request().getParam(name), name);
    }

    /** How many items a list may return, 1..100, as the contract bounds it. */
    public int limit() {
        return query("limit").map(Integer::valueOf).orElse(DEFAULT_LIMIT);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    /** @throws Refusal.Invalid naming the place of a value that keeps the contract and still cannot be taken */
    public <T> T body(Class<T> type) {
        try {
            return Json.read(rawBody().getBytes(), type);
        } catch (JacksonException e) {
            throw new Refusal.Invalid(List.of(new Fault(pointer(e), "format", Map.of())));
        }
    }

    private static String pointer(JacksonException e) {
        return e.getPath().stream()
                .map(at -> at.getPropertyName() == null ? "/" + at.getIndex() : "/" + at.getPropertyName())
                .collect(Collectors.joining());
    }

    public Buffer rawBody() {
        var buffer = context.body().buffer();
        return buffer == null ? Buffer.buffer() : buffer;
    }

    /** Path and query as they were sent. */
    public String uri() {
        return context.request().uri();
    }

    public Optional<String> idempotencyKey() {
        return header("Idempotency-Key");
    }

    void standsFor(String digest) {
        once = digest;
    }

    /**
     * Digest of caller, operation and key, the same for every repetition: what is written under it is written once,
     * also when the first has died half-way.
     *
     * @throws IllegalStateException when the contract names no key for the operation
     */
    public String once() {
        return required(once, "Idempotency-Key");
    }

    public Locale locale() {
        return Languages.of(context.request().getHeader("Accept-Language"));
    }

    public Optional<String> cookie(String name) {
        return Optional.ofNullable(context.request().getCookie(name)).map(cookie -> cookie.getValue());
    }

    public String remoteAddress() {
        var address = context.request().remoteAddress();
        return address == null || address.host() == null ? "unknown" : address.host();
    }

    /** Whether the caller's connection has ended: what is done now, nobody will see. */
    public boolean left() {
        return context.response().closed();
    }

    private static String required(@Nullable String value, String name) {
        if (value == null) {
            throw new IllegalStateException("the contract does not guarantee parameter " + name);
        }
        return value;
    }
}
