package cleancity.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class Gcj02Test {
    /** Values of gcoord 1.0.7. */
    @Test
    void shouldGiveThePublishedValues_whenShifting() {
        shifts(116.6226, 23.6567, 116.62696509, 23.65395398);
        shifts(116.397428, 39.90923, 116.40367163, 39.91063351);
    }

    @Test
    void shouldComeBack_whenShiftedToAndFro() {
        var random = new Random(1);
        for (int i = 0; i < 5000; i++) {
            var place = new Place(random.nextDouble(74, 135), random.nextDouble(4, 54));
            var shifted = Gcj02.fromWgs84(place);
            var back = Gcj02.toWgs84(shifted.lng(), shifted.lat());

            assertThat(back.lng()).isCloseTo(place.lng(), within(1e-8));
            assertThat(back.lat()).isCloseTo(place.lat(), within(1e-8));
        }
    }

    @Test
    void shouldShiftNothing_whenOutsideChina() {
        assertThat(Gcj02.fromWgs84(new Place(-0.1276, 51.5072))).isEqualTo(new Gcj02.Shifted(-0.1276, 51.5072));
        assertThat(Gcj02.toWgs84(-0.1276, 51.5072)).isEqualTo(new Place(-0.1276, 51.5072));
    }

    private static void shifts(double lng, double lat, double toLng, double toLat) {
        var shifted = Gcj02.fromWgs84(new Place(lng, lat));

        assertThat(shifted.lng()).isCloseTo(toLng, within(1e-8));
        assertThat(shifted.lat()).isCloseTo(toLat, within(1e-8));
    }
}
