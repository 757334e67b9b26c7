package cleancity.kernel.testing;

import static cleancity.kernel.testing.ContractYaml.at;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds a contract to its examples: every JSON body of every operation has one, at the body or on its schema, with all
 * that its schema requires, nothing that it does not know, and only values it lists. A service's whole test is one
 * line: {@code ContractExamples.check(Path.of("src/main/resources/survey/openapi.yaml"))}.
 */
public final class ContractExamples {
    private static final String JSON = "application/json";

    private final ContractYaml contract;
    private final List<String> faults = new ArrayList<>();
    private int bodies;

    private ContractExamples(ContractYaml contract) {
        this.contract = contract;
    }

    /** Fails with every body that has no example and every example that does not fit. */
    public static void check(Path file) {
        var contract = ContractYaml.read(file);
        var examples = new ContractExamples(contract);
        contract.operations().forEach(examples::operation);
        if (examples.bodies == 0) {
            throw new AssertionError("no JSON body in " + file + ": nothing was checked");
        }
        if (!examples.faults.isEmpty()) {
            throw new AssertionError(String.join("\n", examples.faults));
        }
    }

    private void operation(String where, Map<String, Object> operation) {
        body(contract.resolved(at(operation, "requestBody")), where + " takes");
        at(operation, "responses")
                .forEach((status, response) -> body(contract.resolved(at(response)), where + " gives " + status));
    }

    private void body(Map<String, Object> holder, String where) {
        var body = at(holder, "content", JSON);
        if (body.isEmpty()) {
            return;
        }
        bodies++;
        var schema = at(body, "schema");
        var examples = examples(body, contract);
        if (examples.isEmpty()) {
            faults.add(where + ": no example");
        }
        examples.forEach(example -> fits(example, schema, where));
    }

    /** All examples of a body: its own and those of its schema. */
    static List<Object> examples(Map<String, Object> body, ContractYaml contract) {
        var examples = examples(body);
        examples.addAll(examples(contract.resolved(at(body, "schema"))));
        return examples;
    }

    /** A body names its examples and keeps each under {@code value}; a schema lists them. */
    private static List<Object> examples(Map<String, Object> from) {
        var found = new ArrayList<Object>();
        if (from.containsKey("example")) {
            found.add(from.get("example"));
        }
        if (from.get("examples") instanceof List<?> listed) {
            found.addAll(listed);
        }
        at(from, "examples").values().forEach(named -> found.add(at(named).get("value")));
        return found;
    }

    private void fits(Object value, Map<String, Object> given, String where) {
        var schema = whole(given);
        if (value instanceof Map<?, ?> map && schema.containsKey("properties")) {
            var properties = at(schema, "properties");
            list(schema, "required").stream()
                    .filter(name -> !map.containsKey(name))
                    .forEach(name -> faults.add(where + " lacks " + name));
            map.forEach((name, inner) -> {
                if (properties.containsKey(name)) {
                    fits(inner, at(properties.get(name)), where + "/" + name);
                } else {
                    faults.add(where + " has an unknown " + name);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> fits(each, at(schema, "items"), where));
        } else if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            faults.add(where + " may not be " + value);
        }
    }

    /** The schema with what {@code allOf} adds to it. */
    private Map<String, Object> whole(Map<String, Object> given) {
        var schema = contract.resolved(given);
        var parts = list(schema, "allOf");
        if (parts.isEmpty()) {
            return schema;
        }
        var properties = new LinkedHashMap<>(at(schema, "properties"));
        var required = new ArrayList<Object>(list(schema, "required"));
        for (var part : parts) {
            var added = whole(at(part));
            properties.putAll(at(added, "properties"));
            required.addAll(list(added, "required"));
        }
        return Map.of("properties", properties, "required", required);
    }

    private static List<?> list(Map<String, Object> from, String name) {
        return from.get(name) instanceof List<?> list ? list : List.of();
    }
}
