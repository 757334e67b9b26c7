package cleancity.evaluation;

import cleancity.kernel.testing.ContractExamples;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ContractExamplesTest {
    @Test
    void shouldShowWhatItMeans_whenAnOperationTakesOrGivesJson() {
        ContractExamples.check(Path.of("src/main/resources/evaluation/openapi.yaml"));
    }
}
