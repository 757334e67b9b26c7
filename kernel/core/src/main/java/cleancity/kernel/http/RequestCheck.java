package cleancity.kernel.http;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Fault;
import cleancity.kernel.model.Refusal;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestUtils;
import io.vertx.openapi.validation.RequestValidator;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a request against the contract; what it refuses names every field and the rule it breaks. */
final class RequestCheck {
    private static final String JSON = "application/json";

    private final Contract contract;
    private final RequestValidator validator;

    RequestCheck(Vertx vertx, Contract contract) {
        this.contract = contract;
        this.validator = RequestValidator.create(vertx, contract.checked());
    }

    /** @throws Refusal.Invalid, {@link Refusal.Unsupported} when the request does not keep the contract */
    void check(HttpServerRequest request, @Nullable Buffer body, ContractOperation operation) {
        var checked = contract.checked().operation(operation.id());
        requireContentType(request, body, operation, checked);
        var present = body == null ? Buffer.buffer() : body;
        try {
            var extracted = RequestUtils.extract(request, checked, () -> Future.succeededFuture(present))
                    .await();
            validator
                    .validate(QuotedTexts.of(extracted, checked), operation.id())
                    .await();
        } catch (SchemaValidationException e) {
            throw new Refusal.Invalid(schemaFaults(e, checked, present));
        } catch (ValidatorException e) {
            throw new Refusal.Invalid(List.of(new Fault(parameterIn(e, checked), rule(e), Map.of())));
        } catch (DecodeException e) {
            throw new Refusal.Invalid(List.of(new Fault("", "json", Map.of())));
        }
    }

    private static void requireContentType(
            HttpServerRequest request, @Nullable Buffer body, ContractOperation operation, Operation checked) {
        var accepted = !operation.rawTypes().isEmpty()
                ? operation.rawTypes()
                : checked.getRequestBody() == null ? Set.<String>of() : Set.of(JSON);
        if (accepted.isEmpty() || (body == null && request.getHeader("Content-Type") == null)) {
            return;
        }
        var given = String.valueOf(request.getHeader("Content-Type"))
                .split(";", 2)[0]
                .strip();
        if (!accepted.contains(given.toLowerCase(Locale.ROOT))) {
            throw new Refusal.Unsupported(
                    CommonRule.UNSUPPORTED_MEDIA, Map.of("accepted", String.join(", ", accepted)));
        }
    }

    private static List<Fault> schemaFaults(SchemaValidationException e, Operation operation, Buffer body) {
        var parameter = parameterIn(e, operation);
        return parameter.isEmpty()
                ? SchemaFaults.of(e.getOutputUnit(), json(body))
                : List.of(new Fault(parameter, SchemaFaults.keyword(e.getOutputUnit()), Map.of()));
    }

    private static @Nullable Object json(Buffer body) {
        var value = body.length() == 0 ? null : body.toJsonValue();
        return value instanceof JsonObject || value instanceof JsonArray ? value : null;
    }

    /** The validator names the parameter only in its message. */
    private static String parameterIn(ValidatorException e, Operation operation) {
        var message = String.valueOf(e.getMessage());
        return operation.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(name -> message.contains("parameter " + name))
                .findFirst()
                .orElse("");
    }

    private static String rule(ValidatorException e) {
        return switch (e.type()) {
            case MISSING_REQUIRED_PARAMETER -> "required";
            case ILLEGAL_VALUE -> "json";
            default -> "format";
        };
    }
}
