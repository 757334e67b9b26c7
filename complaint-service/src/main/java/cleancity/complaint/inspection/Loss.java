package cleancity.complaint.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One lost point with everything that answers for it. */
record Loss(
        String inspection,
        String inspectionId,
        String level,
        String date,
        int number,
        String item,
        String itemName,
        double lost,
        String text,
        String areaName,
        @Nullable String address,
        String unit,
        String unitName,
        @Nullable String person,
        @Nullable String caseId,
        @Nullable String caseNumber,
        @Nullable String status,
        @Nullable String handler,
        @Nullable Instant due,
        @Nullable String dueState) {}
