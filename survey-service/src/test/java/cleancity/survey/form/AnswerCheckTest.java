package cleancity.survey.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerCheckTest {
    private static AnswerCheck check(String elements, Map<String, Object> answers) {
        return AnswerCheck.of(FormReaderTest.form(elements), answers);
    }

    private static List<String> rules(String elements, Object answer) {
        return check(elements, Map.of("q", answer)).faults().stream()
                .map(fault -> fault.rule())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'numeric','minValue':2,'maxValue':5 | abc | number",
                "'type':'numeric','minValue':2,'maxValue':5 | 1 | too-small",
                "'type':'numeric','minValue':2,'maxValue':5 | 5,5 | too-big",
                "'type':'numeric','minValue':2,'maxValue':5 | 5 | ",
                "'type':'text','minLength':2,'maxLength':3 | a | too-short",
                "'type':'text','minLength':2,'maxLength':3 | abcd | too-long",
                "'type':'regex','regex':'^a$' | ab | pattern",
                "'type':'regex','regex':'^a$' | a | ",
                "'type':'email' | a@b | email",
                "'type':'email' | a@b.cn | "
            })
    void shouldName_whatAValidatorFinds(String validator, String answer, String rule) {
        var question = "{'type':'text','name':'q','validators':[{" + validator + "}]}";
        assertThat(rules(question, answer)).isEqualTo(rule == null ? List.of() : List.of(rule));
    }

    @Test
    void shouldCountChoices_whenAskedTo() {
        var question = "{'type':'checkbox','name':'q','choices':['a','b','c'],"
                + "'validators':[{'type':'answercount','minCount':2,'maxCount':2}]}";
        assertThat(rules(question, List.of("a"))).containsExactly("too-few");
        assertThat(rules(question, List.of("a", "b", "c"))).containsExactly("too-many");
        assertThat(rules(question, List.of("a", "b"))).isEmpty();
        assertThat(rules(question, List.of("a", "a"))).containsExactly("chosen-twice");
        assertThat(rules(question, "a")).containsExactly("type");
    }

    @Test
    void shouldAskForText_whenOtherIsChosen() {
        var question = "{'type':'radiogroup','name':'q','hasOther':true,'choices':['a']}";
        assertThat(rules(question, "other")).containsExactly("other-missing");
        assertThat(check(question, Map.of("q", "a", "q-Comment", "left over")).cleaned())
                .containsExactly(entry("q", "a"));
    }

    @Test
    void shouldExcludeEverythingElse_whenNoneIsChosen() {
        var question = "{'type':'checkbox','name':'q','hasNone':true,'choices':['a']}";
        assertThat(rules(question, List.of("none", "a"))).containsExactly("none-and-more");
    }

    @Test
    void shouldWantEveryRowAndRank_whenAskedTo() {
        var matrix = "{'type':'matrix','name':'q','isAllRowRequired':true,'rows':['r','s'],'columns':[1,2]}";
        assertThat(rules(matrix, Map.of("r", 1L))).containsExactly("row-missing");
        assertThat(check(matrix, Map.of()).faults()).singleElement().matches(fault -> fault.rule()
                .equals("row-missing"));
        assertThat(rules(matrix, Map.of("r", 1L, "t", 2L))).containsExactly("not-a-choice");
        assertThat(rules("{'type':'ranking','name':'q','choices':['a','b']}", List.of("b")))
                .containsExactly("too-few");
    }

    @Test
    void shouldBoundTypedValues_whenNumberOrDate() {
        var number = "{'type':'text','name':'q','inputType':'number','min':2,'max':9}";
        assertThat(rules(number, "1")).containsExactly("too-small");
        assertThat(rules(number, "x")).containsExactly("number");
        var date = "{'type':'text','name':'q','inputType':'date','min':'2026-01-03'}";
        assertThat(rules(date, "2026-01-02")).containsExactly("too-small");
        assertThat(rules(date, "2026-02-30")).containsExactly("format");
        assertThat(rules(date, "2026-01-03")).isEmpty();
    }

    @Test
    void shouldRequireByCondition_whenBothAreWritten() {
        var elements = "{'type':'text','name':'p'},{'type':'text','name':'q','isRequired':true,'requiredIf':'{p} = 1'}";
        assertThat(check(elements, Map.of()).faults()).isEmpty();
        assertThat(check(elements, Map.of("p", "1", "q", "  ")).faults())
                .singleElement()
                .matches(fault ->
                        fault.rule().equals("required") && fault.pointer().equals("/answers/q"));
    }

    @Test
    void shouldCleanAway_whatIsInvisible() {
        var elements = "{'type':'text','name':'p'},{'type':'text','name':'q','isRequired':true,'visibleIf':'{p} = 1'}";
        var check = check(elements, Map.of("p", "2", "q", "x"));
        assertThat(check.visible()).containsExactly("p");
        assertThat(check.cleaned()).containsOnlyKeys("p");
        assertThat(check.faults()).isEmpty();
    }

    @Test
    void shouldRefuse_whatWasNotAsked() {
        assertThat(check("{'type':'text','name':'q'}", Map.of("a/b", 1L)).faults())
                .singleElement()
                .matches(fault ->
                        fault.pointer().equals("/answers/a~1b") && fault.rule().equals("unknown-question"));
    }

    @Test
    @Timeout(10)
    void shouldAnswerSoon_whenARegexWouldTakeForEver() {
        var question = "{'type':'comment','name':'q','validators':[{'type':'regex','regex':'^(a+)+$'}]}";
        assertThat(rules(question, "a".repeat(3000) + "!")).containsExactly("pattern");
        var deep = "{'type':'comment','name':'q','validators':[{'type':'regex','regex':'^(a|b|ab)*c$'}]}";
        assertThatCode(() -> rules(deep, "ab".repeat(1900))).doesNotThrowAnyException();
    }
}
