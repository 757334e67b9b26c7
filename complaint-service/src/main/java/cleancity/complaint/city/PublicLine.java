package cleancity.complaint.city;

import cleancity.complaint.cases.PublicView.Spot;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case as everybody may see it, on the wire.
 *
 * @param before photo of the report
 * @param after photo of the last work on it, once it is closed
 */
record PublicLine(
        String id,
        String number,
        String category,
        String categoryName,
        String status,
        @Nullable String text,
        String area,
        String areaName,
        @Nullable Spot place,
        @Nullable String before,
        @Nullable String after,
        Instant reportedAt,
        @Nullable Instant closedAt,
        int joined,
        @Nullable String unitName,
        boolean sample) {

    PublicLine withoutWords() {
        return new PublicLine(
                id,
                number,
                category,
                categoryName,
                status,
                null,
                area,
                areaName,
                place,
                null,
                null,
                reportedAt,
                closedAt,
                joined,
                unitName,
                sample);
    }
}
