package cleancity.survey.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As much of the complaint service's fact as a follow-up needs.
 *
 * @param unit that was in charge
 * @param reporterIds random ids of those who reported or joined
 */
record ComplaintClosed(
        String caseId,
        String number,
        String group,
        @Nullable String unit,
        Instant closedAt,
        List<String> reporterIds,
        @Nullable Boolean sample) {
    /** The fact's type, as the complaint service writes it. */
    static final String TYPE = "complaint.closed.v1";
}
