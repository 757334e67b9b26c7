package cleancity.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.campaign.CampaignConfig;
import cleancity.complaint.ComplaintConfig;
import cleancity.evaluation.EvaluationConfig;
import cleancity.gateway.GatewayConfig;
import cleancity.kernel.config.Environment;
import cleancity.kernel.config.Setting;
import cleancity.survey.SurveyConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ConfigurationPageTest {
    private static final Path PAGE = Path.of("../../docs/configuration.md");
    private static final String BEGIN = "<!-- settings -->\n";
    private static final String END = "<!-- /settings -->";

    @Test
    void shouldListEverySettingWithItsDefault_whenThePageIsRead() throws IOException {
        var page = Files.readString(PAGE);
        var table = page.substring(page.indexOf(BEGIN) + BEGIN.length(), page.indexOf(END));
        var expected = table(settings().values());
        Files.writeString(Path.of("target/settings.md"), expected); // to be copied when this fails

        assertThat(table).isEqualTo(expected);
    }

    private static Map<String, Setting> settings() throws IOException {
        var settings = new LinkedHashMap<String, Setting>();
        var variables = new HashMap<String, String>();
        for (var name : new String[] {"MONGODB_URI", "REDIS_URI", "KAFKA_BOOTSTRAP_SERVERS"}) {
            variables.put(name, "somewhere");
        }
        variables.put("MODE", "local"); // production demands more than it has defaults for
        City.SECRETS.forEach(name -> variables.put(name, "x".repeat(44)));
        var launcher = Environment.of(Map.of());
        LocalSettings.read(launcher);
        collect(launcher, settings);
        var gateway = Environment.of(variables);
        GatewayConfig.from(gateway);
        collect(gateway, settings);
        var survey = Environment.of(variables);
        SurveyConfig.from(survey);
        collect(survey, settings);
        var complaint = Environment.of(variables);
        ComplaintConfig.from(complaint);
        collect(complaint, settings);
        var campaign = Environment.of(variables);
        CampaignConfig.from(campaign);
        collect(campaign, settings);
        var evaluation = Environment.of(variables);
        EvaluationConfig.from(evaluation);
        collect(evaluation, settings);
        return settings;
    }

    private static void collect(Environment environment, Map<String, Setting> settings) {
        environment.settings().forEach(setting -> settings.putIfAbsent(setting.name(), setting));
    }

    private static String table(Collection<Setting> settings) {
        return settings.stream()
                .map(each -> "| `%s` | %s | %s |\n".formatted(each.name(), code(each.fallback()), each.meaning()))
                .collect(Collectors.joining("", "| variable | default | meaning |\n|---|---|---|\n", ""));
    }

    private static String code(String fallback) {
        return fallback.isEmpty() ? "" : "`" + fallback + "`";
    }
}
