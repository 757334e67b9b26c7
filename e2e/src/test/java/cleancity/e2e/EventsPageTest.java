package cleancity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/events.md is written from the schemas and samples that producers and consumers are tested with. */
class EventsPageTest {
    private static final Path ROOT = Path.of(System.getProperty("cleancity.root"));
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SERVICES =
            List.of("survey-service", "complaint-service", "campaign-service", "evaluation-service");
    private static final String HEAD = """
            # Facts on Kafka

            Every fact is a CloudEvents 1.0 event in binary mode (`ce_id`, `ce_type`, `ce_source`, `ce_subject`, `ce_time`,
            `ce_dataschema`, `ce_traceparent` headers, JSON value). It is told at least once and in order per key; consumers
            tell repetitions by `ce_id`. Optional fields may be added to a version, nothing else: what breaks a reader is a new
            version beside the old. Residents and reporters appear as random ids, never with contact data; answers carry no
            person at all. Topics: `cleancity.survey`, `cleancity.complaint`, `cleancity.campaign`,
            `cleancity.evaluation`; what a reader could not handle lies in `<topic>.dead`.

            This page is made from `<service>/src/main/resources/events`; a test keeps it so.
            """;

    @Test
    void shouldDescribeEveryFact_whenThePageIsRead() throws IOException {
        var page = new StringBuilder(HEAD);
        for (var service : SERVICES) {
            page.append("\n## ").append(service).append('\n');
            for (var schema : schemas(service)) {
                page.append(section(service, schema));
            }
        }
        Files.writeString(Path.of("target/events.md"), page); // to be copied when this fails

        assertThat(Files.readString(ROOT.resolve("docs/events.md"))).isEqualTo(page.toString());
    }

    private static List<Path> schemas(String service) throws IOException {
        try (var files = Files.list(ROOT.resolve(service).resolve("src/main/resources/events"))) {
            return files.filter(file -> file.toString().endsWith(".schema.json"))
                    .sorted()
                    .toList();
        }
    }

    private static String section(String service, Path file) throws IOException {
        var type = file.getFileName().toString().replace(".schema.json", "");
        var schema = JSON.readTree(Files.readString(file));
        var sample = JSON.readTree(Files.readString(file.resolveSibling("samples/" + type + ".json")));
        return "\n### `%s`\n%s ([schema](../%s/src/main/resources/events/%s.schema.json))\n\n%s\n```json\n%s\n```\n"
                .formatted(
                        type,
                        schema.path("description").asString(""),
                        service,
                        type,
                        fields(schema),
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sample));
    }

    private static String fields(JsonNode schema) {
        var required = new HashSet<String>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        return schema.path("properties")
                .propertyStream()
                .map(field -> "| `%s` | %s | %s | %s |\n"
                        .formatted(
                                field.getKey(),
                                kind(field.getValue()),
                                required.contains(field.getKey()) ? "yes" : "",
                                field.getValue().path("description").asString("")))
                .collect(Collectors.joining("", "| field | kind | always | meaning |\n|---|---|---|---|\n", ""));
    }

    private static String kind(JsonNode field) {
        var type = field.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : field.path("format").asString(type.asString("any"));
    }
}
