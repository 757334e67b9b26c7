package cleancity.complaint.model;

import org.jspecify.annotations.Nullable;

/**
 * A responsible unit.
 *
 * @param area the area it works for
 * @param parent the unit above it, if any
 */
public record Unit(
        String id, String name, String area, @Nullable String parent) {}
