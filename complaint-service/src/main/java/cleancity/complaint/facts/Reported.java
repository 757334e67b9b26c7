package cleancity.complaint.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link ComplaintFacts#REPORTED}. No text and no contact: a fact is for ever, and people may delete theirs.
 *
 * @param reporterIds random ids of those to be told; the gateway knows how to reach them
 */
public record Reported(
        String caseId,
        String number,
        String category,
        String group,
        String area,
        List<String> areas,
        @Nullable Point place,
        String severity,
        String source,
        Instant reportedAt,
        Instant receivedAt,
        Instant expectedAt,
        List<String> reporterIds,
        @Nullable Boolean sample) {
    /** WGS-84 degrees. */
    public record Point(double lng, double lat) {}
}
