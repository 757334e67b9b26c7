package cleancity.kernel.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;

/** An {@code openapi.yaml} as it is written, for tests that ask more of it than the boot does. */
public final class ContractYaml {
    private static final String COMMON = "kernel/common-openapi.yaml";
    private static final List<String> METHODS = List.of("get", "put", "post", "patch", "delete");

    private final Map<String, Object> contract;
    private final Map<String, Object> common;

    private ContractYaml(Map<String, Object> contract, Map<String, Object> common) {
        this.contract = contract;
        this.common = common;
    }

    /** The file, and behind it the components that all contracts share. */
    public static ContractYaml read(Path file) {
        var loader = ContractYaml.class.getClassLoader();
        try (var own = Files.newInputStream(file);
                var shared = Objects.requireNonNull(loader.getResourceAsStream(COMMON))) {
            return new ContractYaml(load(own), load(shared));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Operations by method and path, e.g. {@code get /api/survey/waves}. */
    public Map<String, Map<String, Object>> operations() {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        at(contract, "paths").forEach((path, operations) -> METHODS.stream()
                .filter(method -> !at(operations, method).isEmpty())
                .forEach(method -> found.put(method + " " + path, at(operations, method))));
        return found;
    }

    /** What is meant, when there is only a reference to it. */
    public Map<String, Object> resolved(Map<String, Object> given) {
        if (!(given.get("$ref") instanceof String reference)) {
            return given;
        }
        var names = reference.substring("#/".length()).split("/", -1);
        var own = at(contract, names);
        var found = own.isEmpty() ? at(common, names) : own;
        if (found.isEmpty()) {
            throw new AssertionError("nothing is at " + reference);
        }
        return resolved(found);
    }

    /** The object at these names below one another; empty when there is none. */
    @SuppressWarnings("unchecked") // YAML gives maps with texts as keys
    public static Map<String, Object> at(@Nullable Object from, String... names) {
        var found = from;
        for (var name : names) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    private static Map<String, Object> load(InputStream in) {
        return new Yaml().load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
