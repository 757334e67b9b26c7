package cleancity.complaint.report;

import cleancity.complaint.model.Severity;
import cleancity.complaint.model.Source;
import cleancity.complaint.privacy.ContactSeal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to report.
 *
 * @param spot where a device was, or null with an address and an area
 * @param reportedAt when it was noticed, for reports that waited offline
 * @param key the client's idempotency key
 */
public record NewReport(
        String category,
        String text,
        @Nullable Spot spot,
        @Nullable String address,
        @Nullable String area,
        List<String> photoIds,
        ContactSeal.@Nullable Contact contact,
        boolean anonymous,
        @Nullable Instant reportedAt,
        Severity severity,
        Source source,
        @Nullable String key) {}
