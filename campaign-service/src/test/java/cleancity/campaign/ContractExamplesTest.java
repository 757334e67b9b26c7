package cleancity.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cleancity.kernel.testing.ContractExamples;
import cleancity.kernel.testing.ContractYaml;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ContractExamplesTest {
    private static final Path FILE = Path.of("src/main/resources/campaign/openapi.yaml");

    private final ContractYaml contract = ContractYaml.read(FILE);

    @Test
    void shouldShowWhatItMeans_whenAnOperationTakesOrGivesJson() {
        ContractExamples.check(FILE);
    }

    @Test
    void shouldHaveACursor_whenAnOperationGivesAPage() {
        var pages = contract.operations().entrySet().stream()
                .filter(operation -> givesAPage(operation.getValue()))
                .toList();

        assertThat(pages).isNotEmpty().allSatisfy(page -> assertThat(
                        String.valueOf(page.getValue().get("parameters")))
                .as(page.getKey())
                .contains("/Cursor"));
    }

    private boolean givesAPage(Map<String, Object> operation) {
        var schema = ContractYaml.at(operation, "responses", "200", "content", "application/json", "schema");
        return ContractYaml.at(contract.resolved(schema), "properties").containsKey("items");
    }
}
