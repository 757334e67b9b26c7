package cleancity.complaint.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link ComplaintFacts#TRANSITIONED}: one step of a case, in order of {@code version}.
 *
 * @param role in which part it was done, never who did it by name
 * @param actorId random id of who did it: the book must be able to say it
 * @param note the reason or remark that staff wrote
 * @param due when the running clock runs out
 * @param onTime whether the unit has kept its limit, once it has finished
 */
public record Transitioned(
        String caseId,
        String number,
        String category,
        String area,
        long version,
        String action,
        String from,
        String to,
        String role,
        String actorId,
        @Nullable String unit,
        String severity,
        int supervision,
        @Nullable String note,
        List<String> photoIds,
        @Nullable Integer offPlace,
        @Nullable Instant due,
        @Nullable Boolean onTime,
        Instant at,
        List<String> reporterIds,
        @Nullable Boolean sample) {}
