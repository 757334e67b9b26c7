package cleancity.kernel.http;

import cleancity.kernel.model.Actor;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import cleancity.kernel.model.Role;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the kernel needs to know of one operation beside its schemas.
 *
 * @param signIn whether a caller must, may or need not be known ({@code security} of the operation)
 * @param roles who of those signed in may call it, from {@code x-roles}: {@code resident} and roles of staff; objects
 *     are guarded further inside
 * @param rawTypes content types of a body that is not JSON; empty when the body is JSON or there is none
 * @param maxBody bytes, from {@code x-max-body}, 256 KiB where the contract is silent
 * @param decorated whether parameters that the contract does not name are let through ({@code x-other-parameters:
 *     ignored}), for addresses that people pass on and others decorate
 * @param replays whether the first answer is stored and given again for the same Idempotency-Key; an operation whose
 *     repetition is harmless by construction says {@code x-idempotency: construction}
 */
record ContractOperation(
        String id,
        HttpMethod method,
        String path,
        SignIn signIn,
        Set<String> roles,
        Set<String> rawTypes,
        long maxBody,
        boolean decorated,
        boolean replays) {
    private static final int DEFAULT_MAX_BODY = 256 * 1024;
    private static final String RESIDENT = "resident";
    private static final String KEY_PARAMETER = "#/components/parameters/IdempotencyKey";

    enum SignIn {
        NONE,
        OPTIONAL,
        REQUIRED
    }

    static ContractOperation of(String path, String method, JsonObject operation) {
        var id = operation.getString("operationId", method + " " + path);
        var signIn =
                signIn(operation.getJsonArray("security", new JsonArray().add(new JsonObject().put("bearer", ""))));
        return new ContractOperation(
                id,
                HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
                path,
                signIn,
                roles(id, signIn, operation.getJsonArray("x-roles", new JsonArray())),
                rawTypes(operation),
                operation.getInteger("x-max-body", DEFAULT_MAX_BODY),
                "ignored".equals(operation.getString("x-other-parameters")),
                takesKey(operation) && !"construction".equals(operation.getString("x-idempotency")));
    }

    /** @throws Refusal.Forbidden when the contract does not name what this caller is */
    void requireAllowed(Actor caller) {
        var allowed = caller.isStaff()
                ? caller.roles().stream().map(Role::wire).anyMatch(roles::contains)
                : roles.contains(RESIDENT);
        if (signIn == SignIn.REQUIRED && !allowed) {
            throw new Refusal.Forbidden(CommonRule.NOT_ALLOWED);
        }
    }

    /** The path as the router writes it: {@code /cases/{id}} becomes {@code /cases/:id}. */
    String routerPath() {
        return path.replaceAll("\\{(\\w+)}", ":$1");
    }

    /** The first two parts of the path, as far as they are no parameters. */
    String folder() {
        return Pattern.compile("/[^/{]+(?=/|$)")
                .matcher(path)
                .results()
                .limit(2)
                .map(MatchResult::group)
                .collect(Collectors.joining());
    }

    private static SignIn signIn(JsonArray security) {
        if (security.isEmpty()) {
            return SignIn.NONE;
        }
        return security.stream().anyMatch(each -> ((JsonObject) each).isEmpty()) ? SignIn.OPTIONAL : SignIn.REQUIRED;
    }

    private static Set<String> roles(String id, SignIn signIn, JsonArray named) {
        var roles = named.stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
        boolean known = roles.stream()
                .allMatch(role -> role.equals(RESIDENT) || Role.ofWire(role).isPresent());
        if (!known || roles.isEmpty() == (signIn == SignIn.REQUIRED)) {
            throw new IllegalStateException("x-roles of " + id + " must say who may call it, and only where sign-in is"
                    + " required: " + roles);
        }
        return roles;
    }

    private static Set<String> rawTypes(JsonObject operation) {
        var content =
                operation.getJsonObject("requestBody", new JsonObject()).getJsonObject("content", new JsonObject());
        return content.isEmpty() || content.containsKey("application/json")
                ? Set.of()
                : new TreeSet<>(content.fieldNames());
    }

    private static boolean takesKey(JsonObject operation) {
        return operation.getJsonArray("parameters", new JsonArray()).stream()
                .anyMatch(each -> KEY_PARAMETER.equals(((JsonObject) each).getString("$ref")));
    }
}
