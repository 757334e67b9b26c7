package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.facts.OutboxEntry;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputUnit;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The contract of facts: {@code events/<type>.schema.json} (JSON Schema 2020-12) and the golden sample {@code
 * events/samples/<type>.json} of each type. The producer's test checks that what it writes fits; the consumer's test
 * reads the same samples.
 */
public final class FactSchemas {
    private static final String SCHEMA = ".schema.json";
    private static final String SAMPLE = ".json";
    private static final JsonSchemaOptions OPTIONS =
            new JsonSchemaOptions().setBaseUri("urn:schema:").setDraft(Draft.DRAFT202012);

    private final Path events;

    private FactSchemas(Path events) {
        this.events = events;
    }

    /** Of the module whose tests run. */
    public static FactSchemas here() {
        return in(Path.of("src/main/resources/events"));
    }

    /** Of another module of this build, by its folder, e.g. {@code survey-service}. */
    public static FactSchemas of(String module) {
        return in(Path.of("..", module, "src/main/resources/events"));
    }

    static FactSchemas in(Path events) {
        return new FactSchemas(events);
    }

    /** Each of these types, and no other, has a schema and a sample that fits it. */
    public void assertComplete(Collection<String> types) {
        var wanted = new TreeSet<>(types);
        assertThat(names(events, SCHEMA)).as("schemas").isEqualTo(wanted);
        assertThat(names(events.resolve("samples"), SAMPLE)).as("samples").isEqualTo(wanted);
        wanted.forEach(type -> assertFits(type, sample(type)));
    }

    /** What a service has written fits the schema of its type. */
    public void assertFits(OutboxEntry entry) {
        assertFits(entry.type(), entry.json());
    }

    public void assertFits(String type, String json) {
        assertThat(faults(type, json)).as("faults of " + type + " " + json).isEmpty();
    }

    public List<String> faults(String type, String json) {
        var schema = JsonSchema.of(new JsonObject(read(events.resolve(type + SCHEMA))));
        var result = Validator.create(schema, OPTIONS).validate(new JsonObject(json));
        return Boolean.TRUE.equals(result.getValid()) ? List.of() : told(result);
    }

    /** Every type of fact the module tells. */
    public Set<String> types() {
        return names(events, SCHEMA);
    }

    /** The golden sample's JSON. */
    public String sample(String type) {
        return read(events.resolve("samples").resolve(type + SAMPLE));
    }

    private static List<String> told(OutputUnit result) {
        var errors = result.getErrors();
        return errors == null || errors.isEmpty()
                ? List.of(String.valueOf(result.getError()))
                : errors.stream()
                        .map(e -> e.getInstanceLocation() + " " + e.getError())
                        .toList();
    }

    private static Set<String> names(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(ending))
                    .map(f -> f.substring(0, f.length() - ending.length()))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
