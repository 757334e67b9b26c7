package cleancity.kernel.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.Validator;
import io.vertx.openapi.validation.ResponseValidator;
import io.vertx.openapi.validation.ValidatableResponse;
import io.vertx.openapi.validation.ValidatorException;
import java.nio.charset.StandardCharsets;

/** Holds an answer against the contract. On in every test; what does not keep it never leaves. */
final class ResponseCheck {
    private final ResponseValidator validator;
    private final Validator problems;

    ResponseCheck(Vertx vertx, Contract contract) {
        validator = ResponseValidator.create(vertx, contract.checked());
        var schema = contract.raw()
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("Problem");
        problems = Validator.create(
                JsonSchema.of(schema.copy()),
                new JsonSchemaOptions().setDraft(Draft.DRAFT202012).setBaseUri("app://problem"));
    }

    /** @throws IllegalStateException when the contract does not promise this answer */
    void check(ContractOperation operation, int status, String contentType, byte[] body) {
        if (contentType.equals(Problems.CONTENT_TYPE)) {
            if (!Boolean.TRUE.equals(
                    problems.validate(new JsonObject(Buffer.buffer(body))).getValid())) {
                throw new IllegalStateException("not a problem: " + new String(body, StandardCharsets.UTF_8));
            }
            return;
        }
        try {
            validator
                    .validate(ValidatableResponse.create(status, Buffer.buffer(body), contentType), operation.id())
                    .await();
        } catch (ValidatorException e) {
            throw new IllegalStateException(
                    "answer of %s breaks the contract: %s".formatted(operation.id(), e.getMessage()), e);
        }
    }
}
