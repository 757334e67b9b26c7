package cleancity.kernel.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContractExamplesTest {
    private static final String FITS = "{ id: a1, kind: road, title: { zh-CN: 路面积水 } }";
    private static final String CONTRACT = """
            paths:
              /cases:
                get:
                  responses:
                    '200':
                      content: { application/json: { schema: { $ref: '#/components/schemas/Case' }%s } }
                    default: { $ref: '#/components/responses/Problem' }
            components:
              schemas:
                Case:
                  allOf:
                    - { $ref: '#/components/schemas/Known' }
                    - { type: object, properties: { kind: { type: string, enum: [road, river] } } }
                  required: [kind]
            %s
                Known:
                  type: object
                  required: [id, title]
                  properties: { id: { type: string }, title: { $ref: '#/components/schemas/LocalText' } }
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {", example: %s", ", examples: { one: { value: %s } }"})
    void shouldPass_whenTheBodyHasAnExampleThatFits(String atBody) throws IOException {
        var contract = contract(atBody.formatted(FITS), "");

        assertThatCode(() -> ContractExamples.check(contract)).doesNotThrowAnyException();
    }

    @Test
    void shouldPass_whenTheSchemaHasAnExampleThatFits() throws IOException {
        var contract = contract("", "      examples: [" + FITS + "]");

        assertThatCode(() -> ContractExamples.check(contract)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: a1, || ' lacks id'",
                "zh-CN: || /title lacks zh-CN",
                "id: | name: 西湖, id: | ' has an unknown name'",
                "road | sea | /kind may not be sea"
            })
    void shouldNameWhatIsWrong_whenAnExampleDoesNotFit(String part, String instead, String fault) throws IOException {
        var example = FITS.replace(part, instead == null ? "" : instead);
        var atBody = contract(", examples: { one: { value: " + example + " } }", "");

        assertThatThrownBy(() -> ContractExamples.check(atBody)).hasMessageContaining("get /cases gives 200" + fault);
    }

    @Test
    void shouldNameTheOperation_whenItHasNoExample() throws IOException {
        var contract = contract("", "");

        assertThatThrownBy(() -> ContractExamples.check(contract)).hasMessage("get /cases gives 200: no example");
    }

    @Test
    void shouldCheckTheSchemasExampleToo_whenTheBodyHasItsOwn() throws IOException {
        var contract = contract(", example: " + FITS, "      examples: [{ id: a2 }]");

        assertThatThrownBy(() -> ContractExamples.check(contract)).hasMessageContaining("lacks title");
    }

    @Test
    void shouldFail_whenThereIsNothingToCheck() throws IOException {
        var contract = Files.writeString(folder.resolve("openapi.yaml"), "paths: {}");

        assertThatThrownBy(() -> ContractExamples.check(contract)).hasMessageContaining("nothing was checked");
    }

    private Path contract(String atBody, String onSchema) throws IOException {
        return Files.writeString(folder.resolve("openapi.yaml"), CONTRACT.formatted(atBody, onSchema));
    }
}
