package cleancity.evaluation.model;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for a line: unit, post, person, and the leader in charge. Names as the city writes them.
 *
 * @param unit id of the unit, as in staff accounts
 * @param post the post that is in charge, whoever holds it
 * @param person who holds it now
 * @param leader of the city who is in charge of the matter
 */
public record Owner(
        String unit,
        @Nullable String post,
        @Nullable String person,
        @Nullable String leader) {}
