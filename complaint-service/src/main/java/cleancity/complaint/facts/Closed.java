package cleancity.complaint.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link ComplaintFacts#CLOSED}.
 *
 * @param onTime whether the unit kept its limit
 * @param reopenUntil until when the reporter may ask for it to be opened again
 */
public record Closed(
        String caseId,
        String number,
        String category,
        String group,
        String area,
        @Nullable String unit,
        boolean onTime,
        int reworks,
        Instant reportedAt,
        Instant closedAt,
        Instant reopenUntil,
        List<String> reporterIds,
        @Nullable Boolean sample) {}
