package cleancity.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What questionnaires that people already have make use of. */
class KnownDefinitionsTest {
    @Test
    void shouldLeaveAloneAndName_whenPropertiesOnlySayHowItLooks() {
        var definition = json("""
                {"pages":[{"name":"p1","elements":[{"type":"rating","name":"a","rateType":"stars","autoGenerate":false,
                "startWithNewLine":false,"minWidth":"100px","titleLocation":"top","visible":true}]}],
                "logoPosition":"right","widthMode":"static","showTitle":false,"goNextPageAutomatic":true}""");

        assertThat(FormReader.read(definition).questions()).hasSize(1);
        assertThat(FormReader.ignored(definition))
                .contains("/logoPosition", "/pages/0/elements/0/rateType", "/pages/0/elements/0/visible")
                .hasSize(10);
    }

    @Test
    void shouldTakeAnyTextAsAChoice_whenItHoldsPunctuation() {
        var values = List.of("满意(很好)", "1.5小时", "50%", "A/B", "湘桥、潮安", "$5~10", "a|b");
        var form = FormReader.read(one("\"type\":\"radiogroup\",\"choices\":" + Json.text(values)));

        for (var value : values) {
            assertThat(check(form, Map.of("a", value)).faults()).isEmpty();
        }
        assertThat(form.questions().getFirst().options().choices())
                .extracting(Choice::key)
                .doesNotHaveDuplicates()
                .allMatch(
                        key -> !key.contains(".") && !key.startsWith("$") && !key.contains("~") && !key.contains("|"));
    }

    @Test
    void shouldCountWhatIsChosen_whenMoreThanTheMostAreSent() {
        var form = FormReader.read(
                one("\"type\":\"checkbox\",\"choices\":[\"x\",\"y\",\"z\",\"w\"],\"maxSelectedChoices\":3"));

        assertThat(check(form, Map.of("a", List.of("x", "y", "z"))).faults()).isEmpty();
        assertThat(check(form, Map.of("a", List.of("x", "y", "z", "w"))).faults())
                .hasSize(1);
    }

    @Test
    void shouldShowTheNext_whenOneOrMoreAreChosen() {
        var form = FormReader.read(json("""
                {"elements":[{"type":"checkbox","name":"a","choices":["x","y"]},
                {"type":"text","name":"b","visibleIf":"{a.length} > 0"},
                {"type":"text","name":"c","visibleIf":"{a.length} = 0"}]}"""));

        assertThat(check(form, Map.of()).visible()).containsExactlyInAnyOrder("a", "c");
        assertThat(check(form, Map.of("a", List.of("x"))).visible()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void shouldTakeATime_whenOneIsAskedFor() {
        var form = FormReader.read(one("\"type\":\"text\",\"inputType\":\"time\""));

        assertThat(check(form, Map.of("a", "07:30")).faults()).isEmpty();
        assertThat(check(form, Map.of("a", "25:00")).faults()).hasSize(1);
    }

    private static AnswerCheck check(Form form, Map<String, ?> answers) {
        return AnswerCheck.of(form, answers);
    }

    private static JsonNode one(String properties) {
        return json("{\"questions\":[{\"name\":\"a\"," + properties + "}]}");
    }

    private static JsonNode json(String text) {
        return Json.mapper().readTree(text);
    }
}
