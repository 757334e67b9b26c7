package cleancity.complaint.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link ComplaintFacts#JOINED}.
 *
 * @param reporterId who joined
 * @param joined how many have joined the first reporter
 */
public record Joined(
        String caseId,
        String number,
        String status,
        String reporterId,
        int joined,
        int priority,
        Instant at,
        List<String> reporterIds,
        @Nullable Boolean sample) {}
