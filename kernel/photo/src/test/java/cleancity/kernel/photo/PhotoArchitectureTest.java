package cleancity.kernel.photo;

import cleancity.kernel.testing.Arrows;
import org.junit.jupiter.api.Test;

class PhotoArchitectureTest {
    @Test
    void shouldPointInward_whenPackagesUseEachOther() {
        Arrows.check("cleancity.kernel.photo");
    }
}
