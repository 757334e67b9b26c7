package cleancity.complaint.facts;

import cleancity.kernel.facts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * As much as is needed of what the evaluation service tells when a patrol finds something out of order.
 *
 * @param check id of the checklist's line
 * @param words the line in Chinese
 * @param name of the place
 */
public record CheckFailed(
        String placeId,
        String patrolId,
        String check,
        String category,
        String words,
        String name,
        String area,
        @Nullable String address,
        @Nullable Double lng,
        @Nullable Double lat,
        @Nullable String note) {
    public static final String TYPE = "register.check-failed.v1";
    public static final Topic TOPIC = new Topic("cleancity.evaluation", 6);
}
