package cleancity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * docker-compose.yml and the Dockerfiles held against the code: no container engine is needed, and none is replaced by
 * this. What is checked is what a mistyped name would break.
 */
@SuppressWarnings("unchecked") // YAML has no types
class ComposeFileTest {
    private static final Path ROOT = Path.of(System.getProperty("cleancity.root"));
    private static final List<String> OURS =
            List.of("gateway", "survey-service", "complaint-service", "campaign-service", "evaluation-service");
    private static final Pattern PINNED = Pattern.compile("[\\w./-]+:v?\\d+(\\.\\d+)+[\\w.-]*");
    private static final Pattern FROM = Pattern.compile("(?m)^FROM (\\S+)$");
    private static final Pattern MAIN = Pattern.compile("\"(cleancity(?:\\.\\w+)+)\"");

    @Test
    void shouldPinVersionsAndRunAsNobodySpecial_whenServicesAreDescribed() throws IOException {
        for (var service : services().entrySet()) {
            var described = service.getValue();
            assertThat((String) described.get("image")).as(service.getKey()).matches(PINNED);
            assertThat(String.valueOf(described.get("user")))
                    .as(service.getKey())
                    .isNotIn("root", "0", "null");
            assertThat(described).as(service.getKey()).containsKey("healthcheck");
        }
    }

    @Test
    void shouldReferOnlyToWhatThereIs_whenServicesDependAndMount() throws IOException {
        var compose = compose();
        var names = services().keySet();
        var volumes = ((Map<String, Object>) compose.get("volumes")).keySet();
        for (var service : services().entrySet()) {
            var needs = (Map<String, Object>) service.getValue().getOrDefault("depends_on", Map.of());
            assertThat(names).as(service.getKey()).containsAll(needs.keySet());
            for (var mount : (List<String>) service.getValue().getOrDefault("volumes", List.of())) {
                var source = mount.split(":", 2)[0];
                assertThat(source.startsWith(".") ? Files.exists(ROOT.resolve(source)) : volumes.contains(source))
                        .as(mount)
                        .isTrue();
            }
        }
    }

    @Test
    void shouldSetOnlyVariablesTheServicesRead_whenTheyAreConfigured() throws IOException {
        var known = documentedVariables();
        for (var name : OURS) {
            var environment = (Map<String, Object>) services().get(name).get("environment");
            assertThat(known).as(name).containsAll(environment.keySet());
        }
        for (var line : Files.readAllLines(ROOT.resolve("deploy/compose.env.example"))) {
            if (!line.startsWith("#") && !line.isBlank()) {
                assertThat(known).contains(line.split("=", 2)[0]);
            }
        }
        var kustomization = Files.readString(ROOT.resolve("deploy/kubernetes/kustomization.yaml"));
        var literal = Pattern.compile("(?m)^\\s+- ([A-Z_]+)=").matcher(kustomization);
        while (literal.find()) {
            assertThat(known).contains(literal.group(1));
        }
    }

    @Test
    void shouldStartAClassThatExists_whenAnImageIsRun() throws IOException {
        for (var name : OURS) {
            var dockerfile = Files.readString(ROOT.resolve(name).resolve("Dockerfile"));
            var from = FROM.matcher(dockerfile);
            assertThat(from.find()).isTrue();
            assertThat(from.group(1)).matches(PINNED);
            var main = MAIN.matcher(dockerfile);
            assertThat(main.find()).isTrue();
            var source = "src/main/java/" + main.group(1).replace('.', '/') + ".java";
            assertThat(ROOT.resolve(name).resolve(source)).exists().content().contains("public static void main");
            assertThat(dockerfile).contains("USER 10001");
        }
    }

    @Test
    void shouldRunTheBrokerTheTestsRun_whenKafkaIsDescribed() throws IOException {
        var version = Pattern.compile("<kafka.version>(.+)</kafka.version>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")));
        assertThat(version.find()).isTrue();
        assertThat(services().get("kafka")).containsEntry("image", "apache/kafka:" + version.group(1));
    }

    private static Set<String> documentedVariables() throws IOException {
        var row = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\|")
                .matcher(Files.readString(ROOT.resolve("docs/configuration.md")));
        var names = new HashSet<String>();
        while (row.find()) {
            names.add(row.group(1));
        }
        return names;
    }

    private static Map<String, Map<String, Object>> services() throws IOException {
        return (Map<String, Map<String, Object>>) compose().get("services");
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(ROOT.resolve("docker-compose.yml")));
    }
}
