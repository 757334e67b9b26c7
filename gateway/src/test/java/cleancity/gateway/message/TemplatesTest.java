package cleancity.gateway.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {
    @Test
    void shouldReadKindsAndFields_whenTheyAreSetUp() {
        var templates =
                Templates.parse("shift-reminder=Tpl_1(thing1:title, time2:starts); case-closed=Tpl-2(thing1:number)");

        assertThat(templates.all()).extracting(Template::id).containsExactly("Tpl_1", "Tpl-2");
        assertThat(templates.of("shift-reminder").orElseThrow().fields())
                .containsExactlyInAnyOrderEntriesOf(Map.of("thing1", "title", "time2", "starts"));
        assertThat(templates.of("unknown")).isEmpty();
        assertThat(Templates.parse("").all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shift-reminder", "shift-reminder=T", "x=T(title)", "x=T(thing1:)", "x=T(colour1:title)"})
    void shouldNameThePart_whenItCannotBeRead(String setting) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Templates.parse(setting))
                .withMessageContaining("WECHAT_TEMPLATES");
    }

    @Test
    void shouldKeepToTheLengthsWeChatTakes_whenValuesAreLong() {
        var template =
                new Template("k", "t", Map.of("thing1", "title", "character_string2", "number", "time3", "none"));

        var data = template.filled(Map.of("title", "湘".repeat(30), "number", "C".repeat(40)));

        assertThat(data.get("thing1").get("value")).hasSize(20).endsWith("…");
        assertThat(data.get("character_string2").get("value")).hasSize(32);
        assertThat(data.get("time3").get("value")).isEqualTo("—");
    }
}
