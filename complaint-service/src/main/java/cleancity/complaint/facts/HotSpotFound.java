package cleancity.complaint.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data of {@link ComplaintFacts#HOT_SPOT}: told when a hot spot is found and again whenever it has grown. */
public record HotSpotFound(
        String hotSpotId,
        String group,
        String area,
        List<String> areas,
        Reported.Point place,
        int radiusMetres,
        int days,
        int cases,
        List<String> caseIds,
        @Nullable String address,
        Instant firstAt,
        Instant lastAt,
        Instant at,
        @Nullable Boolean sample) {}
