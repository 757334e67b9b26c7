package cleancity.evaluation.facts;

import org.jspecify.annotations.Nullable;

/**
 * A patrol found something out of order; whoever handles cases makes one of it, once per patrol and check.
 *
 * @param check id of the checklist's line
 * @param category of the case
 * @param words the line in Chinese, as the case's description begins
 */
public record CheckFailed(
        String placeId,
        String patrolId,
        String register,
        String check,
        String category,
        String words,
        String name,
        String area,
        @Nullable String address,
        @Nullable Double lng,
        @Nullable Double lat,
        @Nullable String unit,
        @Nullable String note) {}
