package cleancity.survey.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static final Map<String, Object> ANSWERS = Map.of(
            "age",
            34L,
            "live",
            "yes",
            "text",
            "Clean Street",
            "tick",
            List.of("market", "road"),
            "row",
            Map.of("r1", 5L),
            "zero",
            0L,
            "code",
            "007",
            "typed",
            "12",
            "flag",
            true);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{live} = 'yes' | true",
                "{live} == ' YES ' | true",
                "{live} <> 'yes' | false",
                "{age} >= 18 and {age} < 60 | true",
                "{age} = '34' | true",
                "{missing} > 3 | false",
                "{missing} != 3 | true",
                "{missing} empty | true",
                "{zero} notempty | true",
                "{tick} contains 'road' | true",
                "{tick} contains ['road', 'park'] | false",
                "{tick} anyof ['park', 'market'] | true",
                "{tick} allof ['road', 'market'] | true",
                "{tick} noneof ['park'] | true",
                "{tick} = ['road', 'market'] | true",
                "{text} contains 'street' | true",
                "{text} *= 'street' | true",
                "!({live} = 'no' or {age} < 18) | true",
                "{live} = 'no' or {age} = 34 and {row.r1} = 5 | true",
                "({live} = 'no' or {age} = 34) and {row.r1} = 4 | false",
                "{live} = yes | true",
                "{age} = -1 | false",
                "{code} = 7 | true",
                "{code} < '1' | true",
                "{typed} > 5 | true",
                "{flag} | true",
                "{age} | false",
                "!{missing} | true",
                "!{age} = 1 | false",
                "{flag} = 'TRUE' | true",
                "3 < {age} | true"
            })
    void shouldHold_whenSurveyJsSaysSo(String expression, boolean expected) {
        assertThat(Expression.parse(expression).holds(ANSWERS)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{a} =",
                "({a} = 1",
                "{a} = 1)",
                "and {a}",
                "{a} = 'open",
                "{a} near 1",
                "{} = 1",
                "{a} = 05",
                "{a} = 1 2",
                "{a} + 1 = 2",
                "age({a}) > 3",
                "today()",
                "{a} = null",
                "{a} = undefined",
                "1 < {a} < 3",
                "not {a}",
                "{a} = ['x' 'y']",
                "{a} = []",
                "{a} = 'it\\'s'",
                "{a} => 1",
                "{a} & {b}",
                "{a} = nullable",
                "negate {a}",
                "{a} = 'a<>b'",
                "'x' empty",
                "{a} === 1",
                "{a} = \u4e2d"
            })
    void shouldRefuse_whenOutsideTheGrammar(String expression) {
        assertThatIllegalArgumentException().isThrownBy(() -> Expression.parse(expression));
    }

    @Test
    void shouldRefuseAtOnce_whenNestedOrLongBeyondReason() {
        for (var hostile :
                List.of("(".repeat(900), "!".repeat(1900) + "{a}", "{a} = 1 and ".repeat(10_000), "[".repeat(1000))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Expression.parse(hostile));
        }
    }

    @Test
    void shouldName_whatItAsksFor() {
        assertThat(Expression.parse("{a} = 1 or !({b.row} empty) and {c} = {d}").names())
                .containsExactly("a", "b", "c", "d");
    }
}
