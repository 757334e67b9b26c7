package cleancity.kernel.documents;

import cleancity.kernel.testing.Arrows;
import org.junit.jupiter.api.Test;

class DocumentsArchitectureTest {
    @Test
    void shouldPointInward_whenPackagesUseEachOther() {
        Arrows.check("cleancity.kernel.documents");
    }
}
