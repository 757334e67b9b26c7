package cleancity.kernel.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class OutlinesTest {
    private static final Outlines OUTLINES = Outlines.bundled();

    @Test
    void shouldFindTheDistrict_whenThePositionIsAKnownPlace() {
        assertThat(OUTLINES.districtAt(116.652, 23.666)).as("Guangji bridge").contains("445102");
        assertThat(OUTLINES.districtAt(116.68, 23.46)).as("Anbu").contains("445103");
        assertThat(OUTLINES.districtAt(117.00, 23.66)).as("Huanggang").contains("445122");
    }

    @Test
    void shouldFindNone_whenThePositionIsElsewhere() {
        assertThat(OUTLINES.districtAt(113.26, 23.13)).isEmpty();
        assertThat(OUTLINES.districtAt(118.0, 23.0)).isEmpty();
    }

    @Test
    void shouldServeTheFile_whenAskedForIt() {
        var bytes = OUTLINES.geoJson();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).startsWith("{\"type\":\"FeatureCollection\"");
        bytes[0] = 0;
        assertThat(OUTLINES.geoJson()[0]).isEqualTo((byte) '{');
    }
}
