package cleancity.complaint.store;

import cleancity.kernel.geo.Place;
import org.jspecify.annotations.Nullable;

/**
 * Cases that lie close together.
 *
 * @param centre their mean position; null for those without a position
 * @param count how many
 * @param open how many of them are open
 * @param first id of one of them
 */
public record Cluster(@Nullable Place centre, int count, int open, String first) {}
