package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactSchemasTest {
    private static final String TYPE = "thing.done.v1";

    @TempDir
    private Path events;

    @BeforeEach
    void write() throws IOException {
        Files.createDirectories(events.resolve("samples"));
        Files.writeString(events.resolve(TYPE + ".schema.json"), """
                {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
                 "required": ["n"], "properties": {"n": {"type": "integer"}, "at": {"type": "string"}}}
                """);
        Files.writeString(events.resolve("samples").resolve(TYPE + ".json"), "{\"n\": 1, \"more\": true}");
    }

    @Test
    void shouldPass_whenEachTypeHasASchemaAndASampleThatFits() {
        var schemas = FactSchemas.in(events);

        schemas.assertComplete(List.of(TYPE));

        assertThat(schemas.sample(TYPE)).contains("more");
    }

    @Test
    void shouldFail_whenATypeIsMissingOrUndeclared() {
        var schemas = FactSchemas.in(events);

        assertThatThrownBy(() -> schemas.assertComplete(List.of(TYPE, "thing.undone.v1")))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> schemas.assertComplete(List.of())).isInstanceOf(AssertionError.class);
    }

    @Test
    void shouldNameTheFaults_whenDataDoesNotFit() {
        assertThat(FactSchemas.in(events).faults(TYPE, "{\"n\": \"one\"}")).isNotEmpty();
        assertThat(FactSchemas.in(events).faults(TYPE, "{}")).isNotEmpty();
        assertThat(FactSchemas.in(events).faults(TYPE, "{\"n\": 2}")).isEmpty();
    }
}
