package cleancity.complaint.model;

import cleancity.kernel.geo.Place;
import org.jspecify.annotations.Nullable;

/** What the comparison of spots looks at in a case. */
public record PlacedCase(
        String id,
        CaseOutline outline,
        int reopenings,
        Place place,
        @Nullable String address) {

    /** Done in time, at the first attempt, and nobody had to ask again. */
    boolean isGood() {
        return outline.isClosedOnTime() && outline.reworks() == 0 && reopenings == 0;
    }
}
