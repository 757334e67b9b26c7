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
import io.vertx.openapi.validation.RequestParameter;
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
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Contract contract;
    private final RequestValidator validator;

    RequestCheck(Vertx vertx, Contract contract) {
        this.contract = contract;
        this.validator = RequestValidator.create(vertx, contract.checked());
    }

    /** @throws Refusal.Invalid, {@link Refusal.Unsupported} when the request does not keep the contract */
    void check(HttpServerRequest request, @Nullable Buffer body, ContractOperation operation) {
        var checked = contract.checked().operation(operation.id());
        refuse(QueryCheck.of(request.query(), checked, operation.decorated()));
        var present = body == null ? Buffer.buffer() : body;
        try {
            var extracted = RequestUtils.extract(request, checked, () -> Future.succeededFuture(present))
                    .await();
            var validated = validator
                    .validate(QuotedTexts.of(extracted, checked), operation.id())
                    .await();
            validated.getPathParameters().forEach((name, value) -> refuse(named(name, TextFaults.of(value.get()))));
            refuse(TextFaults.of(operation.rawTypes().isEmpty() ? value(validated.getBody()) : null));
            refuse(operation.rawTypes().contains(FORM) ? QueryCheck.unclean(present.toString()) : List.of());
        } catch (SchemaValidationException e) {
            throw new Refusal.Invalid(schemaFaults(e, checked, present));
        } catch (ValidatorException e) {
            throw new Refusal.Invalid(List.of(new Fault(parameterIn(e, checked), rule(e), Map.of())));
        } catch (DecodeException e) {
            throw new Refusal.Invalid(List.of(new Fault("", "json", Map.of())));
        }
    }

    /** @throws Refusal.Unsupported for a body of a kind the contract does not name, before it is read */
    void requireContentType(HttpServerRequest request, ContractOperation operation) {
        var given = request.getHeader("Content-Type");
        var checked = contract.checked().operation(operation.id());
        boolean takesBody = !operation.rawTypes().isEmpty() || checked.getRequestBody() != null;
        if ((!bringsBody(request) && (given == null || !takesBody)) || (given == null && !takesBody)) {
            return;
        }
        var accepted = operation.rawTypes().isEmpty() ? Set.of(JSON) : operation.rawTypes();
        var kind = String.valueOf(given).split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!accepted.contains(kind)) {
            throw new Refusal.Unsupported(
                    CommonRule.UNSUPPORTED_MEDIA, Map.of("accepted", String.join(", ", accepted)));
        }
    }

    private static boolean bringsBody(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        return request.getHeader("Transfer-Encoding") != null || (length != null && !length.equals("0"));
    }

    private static void refuse(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new Refusal.Invalid(faults);
        }
    }

    private static List<Fault> named(String parameter, List<Fault> faults) {
        return faults.stream()
                .map(fault -> new Fault(parameter, fault.rule(), fault.details()))
                .toList();
    }

    private static @Nullable Object value(@Nullable RequestParameter body) {
        return body == null ? null : body.get();
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
