package cleancity.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An alert on a metric nobody writes never rings, and one without a chapter wakes somebody who does not know what to do. */
@SuppressWarnings("unchecked") // YAML has no types
class AlertsTest {
    private static final Path ROOT = Path.of(System.getProperty("cleancity.root"));
    private static final Pattern METRIC = Pattern.compile("\\b[a-z]+(?:_[a-z0-9]+)+\\b(?!\\s*=)");
    private static final Pattern METER = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");

    /** Written by what stands beside us: the node's exporter, the probe of the public address, the orchestrator. */
    private static final Set<String> OF_OTHERS = Set.of("node", "probe", "kube", "jvm", "process");

    @Test
    void shouldAskForAMetricThereIs_whenAnAlertIsDefined() throws IOException {
        var written = meters();

        for (var alert : alerts()) {
            var named = METRIC.matcher((String) alert.get("expr")).results().toList();
            for (var each : named) {
                var metric = each.group();
                assertThat(OF_OTHERS.contains(metric.split("_")[0])
                                || written.stream().anyMatch(metric::startsWith))
                        .as("%s asks for %s", alert.get("alert"), metric)
                        .isTrue();
            }
        }
    }

    @Test
    void shouldLeadToAChapter_whenItRings() throws IOException {
        var chapters = Files.readAllLines(ROOT.resolve("docs/runbook.md")).stream()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3))
                .collect(Collectors.toSet());

        for (var alert : alerts()) {
            var notes = (Map<String, String>) alert.get("annotations");
            assertThat(chapters).as((String) alert.get("alert")).contains(notes.get("runbook"));
        }
    }

    private static Set<String> meters() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.walk(ROOT)) {
            for (var file : files.filter(AlertsTest::isOurs).toList()) {
                METER.matcher(Files.readString(file))
                        .results()
                        .forEach(found -> names.add(found.group(1).replace('.', '_')));
            }
        }
        return names;
    }

    private static boolean isOurs(Path file) {
        var path = ROOT.relativize(file).toString();
        return path.endsWith(".java") && path.contains("src/main/java") && !path.contains("node_modules");
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(ROOT.resolve("deploy/alerts.yml")));
        return ((List<Map<String, Object>>) file.get("groups"))
                .stream()
                        .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                        .toList();
    }
}
