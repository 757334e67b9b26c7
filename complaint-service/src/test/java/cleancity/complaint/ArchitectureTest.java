package cleancity.complaint;

import cleancity.kernel.testing.Arrows;
import cleancity.kernel.testing.Sizes;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void shouldKeepItsArrows_whenClassesAreRead() {
        Arrows.check("cleancity.complaint");
    }

    @Test
    void shouldStaySmall_whenFilesAreMeasured() {
        Sizes.check();
    }
}
