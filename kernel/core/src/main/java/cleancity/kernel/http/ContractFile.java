package cleancity.kernel.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads an OpenAPI file from the class path and adds the components that all contracts share. */
final class ContractFile {
    private static final String COMMON = "kernel/common-openapi.yaml";

    private ContractFile() {}

    static JsonObject load(String resource, ClassLoader loader) {
        var contract = read(resource, loader);
        var shared = read(COMMON, ContractFile.class.getClassLoader()).getJsonObject("components");
        contract.put("components", shared.mergeIn(contract.getJsonObject("components", new JsonObject()), true));
        return contract;
    }

    private static JsonObject read(String resource, ClassLoader loader) {
        try (InputStream in = loader.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no contract on the class path: " + resource);
            }
            return (JsonObject) json(yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Yaml yaml() {
        var load = new LoaderOptions();
        var dump = new DumperOptions();
        return new Yaml(new SafeConstructor(load), new Representer(dump), dump, load, new WithoutDates());
    }

    private static Object json(Object yaml) {
        return switch (yaml) {
            case Map<?, ?> map -> {
                var object = new JsonObject();
                map.forEach((key, value) -> object.put(String.valueOf(key), value == null ? null : json(value)));
                yield object;
            }
            case List<?> list ->
                new JsonArray(list.stream().map(ContractFile::json).toList());
            default -> yaml;
        };
    }

    /** YAML would turn {@code 2026-11-23T08:00:00Z} in an example into a date; JSON has none. */
    private static final class WithoutDates extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, Pattern regexp, String first, int limit) {
            if (!tag.equals(Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
