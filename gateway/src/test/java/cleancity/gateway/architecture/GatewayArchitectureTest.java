package cleancity.gateway.architecture;

import cleancity.kernel.testing.Arrows;
import cleancity.kernel.testing.Sizes;
import org.junit.jupiter.api.Test;

class GatewayArchitectureTest {
    @Test
    void shouldKeepTheArrows_whenPackagesUseEachOther() {
        Arrows.check("cleancity.gateway");
    }

    @Test
    void shouldStaySmall_whenItGrows() {
        Sizes.check();
    }
}
