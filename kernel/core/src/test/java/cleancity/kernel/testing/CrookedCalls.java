package cleancity.kernel.testing;

import static cleancity.kernel.testing.ContractYaml.at;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every operation of a contract, called with everything that is no proper query, body or text. What is crooked is
 * refused with the name of its place; whatever else is sent, nothing is a fault of the server.
 */
public final class CrookedCalls {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> ODD_VALUES =
            List.of("", "x", "-1", "1e400", "99999999999999999999", "NaN", "2026-02-30", "2026-01-01T99:00:00Z", "%FF");
    private static final List<String> ODD_TEXTS =
            List.of("\"\"", "\"2026-02-30\"", "\"2026-01-01T99:00:00Z\"", "\"+1000000000-01-01T00:00:00Z\"", "7");
    private static final List<String> ODD_NUMBERS =
            List.of("1.5", "-1", "1e400", "99999999999999999999", "2147483648", "\"x\"", "null");
    private static final List<String> ODD_BODIES =
            List.of("{", "[]", "null", "1", "\"x\"", "{}", "", "[".repeat(5000), "\u00ff\u0000");

    private final ContractYaml contract;
    private final int port;
    private final UnaryOperator<String> tokens;
    private final List<String> faults = new ArrayList<>();
    private int calls;

    private CrookedCalls(ContractYaml contract, int port, UnaryOperator<String> tokens) {
        this.contract = contract;
        this.port = port;
        this.tokens = tokens;
    }

    /** Fails with every call that was not refused as it should be; the service takes {@link TestTokens}. */
    public static int check(Path contract, Http service) {
        return check(contract, service, WhoMay.callers()::get);
    }

    /**
     * @param tokens a token of a kind of caller, as {@code x-roles} names it
     * @return how many calls were made
     */
    public static int check(Path contract, Http service, UnaryOperator<String> tokens) {
        var calls = new CrookedCalls(ContractYaml.read(contract), service.port(), tokens);
        calls.contract.operations().forEach(calls::operation);
        if (!calls.faults.isEmpty()) {
            throw new AssertionError(
                    calls.faults.size() + " of " + calls.calls + " calls\n" + String.join("\n", calls.faults));
        }
        System.out.printf("counted: %6d crooked calls, %s%n", calls.calls, contract.subpath(3, 5));
        return calls.calls;
    }

    /** One operation, and what a proper call of it has. */
    private record Target(String method, String path, Map<String, String> headers, Map<String, Object> operation) {
        Target with(String name, String value) {
            var more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Target(method, path, more, operation);
        }
    }

    private void operation(String where, Map<String, Object> operation) {
        var parts = where.split(" ", 2);
        var headers = new LinkedHashMap<String, String>();
        if (operation.get("x-roles") instanceof List<?> roles) {
            headers.put("Authorization", "Bearer " + tokens.apply(String.valueOf(roles.getFirst())));
        }
        headers.put("Idempotency-Key", UUID.randomUUID().toString());
        var path = parts[1].replaceAll("\\{\\w+}", "00000000-0000-7000-8000-000000000000");
        var target = new Target(parts[0].toUpperCase(Locale.ROOT), path, headers, operation);
        paths(target, parts[1]);
        kinds(target);
        query(target);
        var content = at(contract.resolved(at(operation, "requestBody")), "content");
        if (content.containsKey(JSON)) {
            bodies(target.with("Content-Type", JSON), at(content, JSON));
        }
    }

    private void paths(Target target, String template) {
        for (var odd : List.of("%zz", "%00", "%FF", "%ED%A0%80", "%F0%9F%98%80", "x".repeat(2000))) {
            if (template.contains("{")) {
                var path = template.replaceAll("\\{\\w+}", odd);
                sound(new Target(target.method(), path, target.headers(), target.operation()), "", "");
            }
        }
    }

    private void kinds(Target target) {
        var large = "note=" + "x".repeat(5000);
        for (var kind : List.of(FORM, "multipart/form-data; boundary=x", "text/html", "application/json/x")) {
            boolean named = at(contract.resolved(at(target.operation(), "requestBody")), "content")
                    .containsKey(kind);
            if (!named) {
                expect(target.with("Content-Type", kind), "", large, 415, null);
            }
        }
    }

    private void query(Target target) {
        boolean decorated = "ignored".equals(target.operation().get("x-other-parameters"));
        var kind = at(contract.resolved(at(target.operation(), "requestBody")), "content").keySet().stream()
                .findFirst()
                .orElse("");
        var caller = kind.isEmpty() ? target : target.with("Content-Type", kind);
        var body = kind.isEmpty() ? "" : "{}";
        if (!decorated) {
            expect(caller, "?inventedName=1", body, 400, "inventedName");
            expect(caller, "?inventedName=1&%zz", body, 400, "%zz");
        }
        for (var parameter : parameters(target.operation())) {
            var name = String.valueOf(parameter.get("name"));
            expect(caller, "?" + name + "=%zz", body, 400, name);
            expect(caller, "?" + name + "=a%00b", body, 400, name);
            if (!"array".equals(at(parameter, "schema").get("type"))) {
                expect(caller, "?" + name + "=1&" + name + "=1", body, 400, name);
            }
            if ("integer".equals(contract.resolved(at(parameter, "schema")).get("type"))) {
                expect(caller, "?" + name + "=1.0", body, 400, name);
            }
            ODD_VALUES.forEach(
                    value -> sound(caller, "?" + others(target.operation(), name) + name + "=" + value, body));
        }
    }

    /** Required parameters beside this one, so that it is looked at at all. */
    private String others(Map<String, Object> operation, String name) {
        var query = new StringBuilder();
        for (var other : parameters(operation)) {
            if (Boolean.TRUE.equals(other.get("required")) && !name.equals(other.get("name"))) {
                var schema = contract.resolved(at(other, "schema"));
                var value = schema.get("enum") instanceof List<?> values
                        ? values.getFirst()
                        : "date".equals(schema.get("format")) ? "2026-01-01" : "1";
                query.append(other.get("name")).append('=').append(value).append('&');
            }
        }
        return query.toString();
    }

    private List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return operation.get("parameters") instanceof List<?> listed
                ? listed.stream()
                        .map(each -> contract.resolved(at(each)))
                        .filter(each -> "query".equals(each.get("in")))
                        .toList()
                : List.of();
    }

    private void bodies(Target target, Map<String, Object> body) {
        ODD_BODIES.forEach(odd -> sound(target, "", odd));
        for (var example : ContractExamples.examples(body, contract)) {
            var mutations = new Mutations(example);
            for (var unclean : List.of("\"a\\ud800b\"", "\"a\\u0000b\"")) {
                mutations.texts(unclean).forEach(each -> expect(target, "", each.json(), 400, each.pointer()));
            }
            ODD_TEXTS.forEach(odd -> mutations.texts(odd).forEach(each -> sound(target, "", each.json())));
            ODD_NUMBERS.forEach(odd -> mutations.others(odd).forEach(each -> sound(target, "", each.json())));
        }
    }

    private void sound(Target target, String query, String body) {
        expect(target, query, body, 0, null);
    }

    /** @param status wanted, 0 for anything but a fault of the server */
    private void expect(Target target, String query, String body, int status, @Nullable String place) {
        var fresh = target.with("Idempotency-Key", UUID.randomUUID().toString());
        var reply = RawHttp.send(port, target.method(), target.path() + query, fresh.headers(), body.getBytes(UTF_8));
        calls++;
        boolean asWanted = status == 0 ? reply.status() < 500 : reply.status() == status;
        if (!asWanted || place != null && !names(reply, place)) {
            var text = new String(reply.bytes(), UTF_8);
            faults.add("%s %s%s %s: %d, wanted %d %s: %s"
                    .formatted(
                            target.method(),
                            target.path(),
                            query,
                            shown(body),
                            reply.status(),
                            status,
                            place,
                            shown(text)));
        }
    }

    private static boolean names(Http.Reply reply, String place) {
        return String.valueOf(reply.headers().get("content-type")).contains("json")
                && reply.json()
                        .path("errors")
                        .valueStream()
                        .anyMatch(error -> names(error.path("pointer").asString(), place));
    }

    /** The path's parameters are judged before the body. */
    private static boolean names(String pointer, String place) {
        return pointer.equals(place) || place.startsWith("/") && !pointer.startsWith("/");
    }

    private static String shown(String text) {
        return text.substring(0, Math.min(text.length(), 300));
    }
}
