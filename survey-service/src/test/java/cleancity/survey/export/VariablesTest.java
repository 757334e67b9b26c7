package cleancity.survey.export;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.http.Json;
import cleancity.survey.form.FormReader;
import cleancity.survey.start.FirstStart;
import cleancity.survey.testing.Mother;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VariablesTest {
    private final List<Variable> variables = Variables.of(FormReader.read(FirstStart.definition()));

    @Test
    void shouldCodeChoicesRowsAndLists_whenSomebodyHasAnswered() {
        var answers = Mother.answers(4);

        assertThat(read("overall", answers)).isEqualTo(4);
        assertThat(read("overall", Map.of("overall", "dk"))).isEqualTo(901);
        assertThat(read("items_rivers", answers)).isEqualTo(901);
        assertThat(read("items_health_education", answers)).isEqualTo(4);
        assertThat(read("channels_wechat", answers)).isEqualTo(1);
        assertThat(read("channels_tv", answers)).isEqualTo(0);
        assertThat(read("channels_tv", Map.of())).isNull();
        assertThat(variables.stream().map(Variable::name)).doesNotContain("worst_spot");
    }

    @Test
    void shouldGiveEveryChoiceItsOwnNumber_whenSomeAreNumbersAlready() {
        for (var variable : variables) {
            var numbers = variable.codes().stream().map(Variable.Code::number).toList();
            assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
        }
    }

    @Test
    void shouldNameVariablesSafely_whenQuestionsHaveChineseNamesAndReservedWords() {
        var names = new SafeNames();

        assertThat(names.safe("items-rivers")).isEqualTo("items_rivers");
        assertThat(names.safe("items_rivers")).isEqualTo("items_rivers_2");
        assertThat(names.safe("满意度")).isEqualTo("q_");
        assertThat(names.safe("满意率")).isEqualTo("q__2");
        assertThat(names.safe("with")).isEqualTo("with_");
        assertThat(names.safe("7th")).isEqualTo("q_7th");
        assertThat(names.safe("x".repeat(99))).hasSize(60);
    }

    @Test
    void shouldKeepLabelsOnOneLine_whenTheyHoldQuotesAndBreaks() {
        assertThat(SpssSyntax.text("it's\n  so")).isEqualTo("'it''s so'");
        assertThat(SpssSyntax.text("字".repeat(300))).hasSize(122);
    }

    private @org.jspecify.annotations.Nullable Object read(String name, Map<String, Object> answers) {
        var stored = Json.mapper().convertValue(answers, Map.class);
        @SuppressWarnings("unchecked") // convertValue knows the raw type only
        Map<String, Object> values = stored;
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow()
                .read()
                .apply(values);
    }
}
