package cleancity.complaint.facts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Data of {@link ComplaintFacts#AT_RISK} and {@link ComplaintFacts#OVERDUE}.
 *
 * @param level 0 at risk; 1 overdue, more by how much
 */
public record DeadlineTold(
        String caseId,
        String number,
        String category,
        String area,
        @Nullable String unit,
        String status,
        int level,
        Instant due,
        Instant at,
        List<String> reporterIds,
        @Nullable Boolean sample) {}
