package cleancity.kernel.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PlaceTest {
    @Test
    void shouldRefuse_whenItIsNoPlaceOnEarth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(180.001, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(23.65, 116.62));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(Double.NaN, 23));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(116, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place(0, 0));
    }

    @Test
    void shouldMeasureMetres_whenPlacesAreNearOrFar() {
        var one = new Place(116.62, 23.65);

        assertThat(one.distanceTo(one)).isZero();
        assertThat(one.distanceTo(new Place(116.62, 23.66))).isCloseTo(1111.95, within(0.1));
        assertThat(new Place(0, 10).distanceTo(new Place(180, -10))).isCloseTo(Math.PI * 6_371_008.8, within(1.0));
    }

    @Test
    void shouldConvert_whenAPhoneSendsGcj02() {
        var place = Place.of(116.62696509, 23.65395398, CoordinateSystem.of("gcj02"));

        assertThat(place.lng()).isCloseTo(116.6226, within(1e-7));
        assertThat(place.lat()).isCloseTo(23.6567, within(1e-7));
        assertThat(Place.of(116.6226, 23.6567, CoordinateSystem.WGS84)).isEqualTo(new Place(116.6226, 23.6567));
    }

    @Test
    void shouldRefuse_whenTheSystemIsUnknown() {
        assertThatIllegalArgumentException().isThrownBy(() -> CoordinateSystem.of("bd09"));
        assertThat(CoordinateSystem.WGS84.slug()).isEqualTo("wgs84");
    }
}
