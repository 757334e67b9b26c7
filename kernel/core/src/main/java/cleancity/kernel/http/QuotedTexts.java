package cleancity.kernel.http;

import io.vertx.core.json.Json;
import io.vertx.json.schema.common.dsl.SchemaType;
import io.vertx.openapi.contract.Location;
import io.vertx.openapi.contract.Operation;
import io.vertx.openapi.validation.RequestParameter;
import io.vertx.openapi.validation.ValidatableRequest;
import java.util.HashMap;
import java.util.Map;

/**
 * A request whose text parameters are quoted as JSON. The validator reads every parameter as JSON before it checks it:
 * a search for {@code 1.5} would be a number, one for {@code "占道"} or {@code a\b} no JSON at all.
 */
record QuotedTexts(
        ValidatableRequest request,
        Map<String, RequestParameter> path,
        Map<String, RequestParameter> query,
        Map<String, RequestParameter> headers)
        implements ValidatableRequest {

    /** @param value of the parameter, quoted */
    private record Text(String value) implements RequestParameter {
        @Override
        public Object get() {
            return value;
        }
    }

    static QuotedTexts of(ValidatableRequest request, Operation operation) {
        return new QuotedTexts(
                request,
                quoted(request.getPathParameters(), operation, Location.PATH),
                quoted(request.getQuery(), operation, Location.QUERY),
                quoted(request.getHeaders(), operation, Location.HEADER));
    }

    private static Map<String, RequestParameter> quoted(
            Map<String, RequestParameter> given, Operation operation, Location location) {
        var quoted = new HashMap<>(given);
        for (var parameter : operation.getParameters()) {
            var value = given.get(parameter.getName());
            boolean text = parameter.getIn() == location && parameter.getSchemaType() == SchemaType.STRING;
            if (text && value != null && value.isString()) {
                quoted.put(parameter.getName(), new Text(Json.encode(value.getString())));
            }
        }
        return quoted;
    }

    @Override
    public Map<String, RequestParameter> getQuery() {
        return query;
    }

    @Override
    public Map<String, RequestParameter> getHeaders() {
        return headers;
    }

    @Override
    public Map<String, RequestParameter> getCookies() {
        return request.getCookies();
    }

    @Override
    public Map<String, RequestParameter> getPathParameters() {
        return path;
    }

    @Override
    public RequestParameter getBody() {
        return request.getBody();
    }

    @Override
    public String getContentType() {
        return request.getContentType();
    }
}
