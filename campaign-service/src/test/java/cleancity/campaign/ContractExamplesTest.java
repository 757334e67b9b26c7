package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every body of every operation has an example, and every example is what its schema says. */
class ContractExamplesTest {
    private static final String JSON = "application/json";

    private final Map<String, Object> contract = read();
    private final List<String> faults = new ArrayList<>();

    @Test
    void shouldShowWhatItMeans_whenAnOperationTakesOrGivesJson() {
        for (var path : object(contract, "paths").entrySet()) {
            for (var operation : asObject(path.getValue()).entrySet()) {
                check(asObject(operation.getValue()), path.getKey() + " " + operation.getKey());
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void shouldHaveACursor_whenAnOperationGivesAPage() {
        for (var path : object(contract, "paths").entrySet()) {
            for (var operation : asObject(path.getValue()).values()) {
                var success = object(object(asObject(operation), "responses"), "200");
                var schema = resolved(object(object(object(success, "content"), JSON), "schema"));
                boolean page = object(schema, "properties").containsKey("items");
                if (page
                        && !String.valueOf(asObject(operation).get("parameters"))
                                .contains("/Cursor")) {
                    faults.add(path.getKey());
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    private void check(Map<String, Object> operation, String where) {
        body(object(object(object(operation, "requestBody"), "content"), JSON), where + " takes");
        for (var response : object(operation, "responses").entrySet()) {
            if (!response.getKey().equals("default")) {
                body(object(object(asObject(response.getValue()), "content"), JSON), where + " gives");
            }
        }
    }

    private void body(Map<String, Object> body, String where) {
        if (body.isEmpty()) {
            return;
        }
        var schema = resolved(object(body, "schema"));
        if (!(schema.get("examples") instanceof List<?> examples) || examples.isEmpty()) {
            faults.add(where + ": no example");
            return;
        }
        examples.forEach(example -> fits(example, schema, where));
    }

    private void fits(Object value, Map<String, Object> given, String where) {
        var schema = resolved(given);
        if (value instanceof Map<?, ?> map && schema.containsKey("properties")) {
            var properties = object(schema, "properties");
            if (schema.get("required") instanceof List<?> required) {
                required.stream()
                        .filter(name -> !map.containsKey(name))
                        .forEach(name -> faults.add(where + " lacks " + name));
            }
            map.forEach((name, inner) -> {
                if (properties.containsKey(name)) {
                    fits(inner, asObject(properties.get(name)), where + "/" + name);
                } else {
                    faults.add(where + " has an unknown " + name);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(each -> fits(each, object(schema, "items"), where));
        } else if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            faults.add(where + " may not be " + value);
        }
    }

    private Map<String, Object> resolved(Map<String, Object> schema) {
        var reference = String.valueOf(schema.get("$ref"));
        var name = reference.substring(reference.lastIndexOf('/') + 1);
        return schema.containsKey("$ref") ? object(object(object(contract, "components"), "schemas"), name) : schema;
    }

    private static Map<String, Object> object(Map<String, Object> from, String name) {
        return asObject(from.get(name));
    }

    @SuppressWarnings("unchecked") // YAML gives maps with texts as keys
    private static Map<String, Object> asObject(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, Object> read() {
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/campaign/openapi.yaml"))) {
            return new Yaml().load(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
