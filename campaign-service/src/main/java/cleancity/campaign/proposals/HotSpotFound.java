package cleancity.campaign.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** As much of the fact {@code hot-spot.found.v1} as a proposal needs. */
record HotSpotFound(
        String hotSpotId,
        String group,
        String area,
        @Nullable Point place,
        int cases,
        int days,
        Instant at) {
    /** The fact's type, as the complaint service writes it. */
    static final String TYPE = "hot-spot.found.v1";

    /** WGS-84. */
    record Point(double lng, double lat) {}
}
