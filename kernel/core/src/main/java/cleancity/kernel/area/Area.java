package cleancity.kernel.area;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One administrative area.
 *
 * @param code digits of GB/T 2260 (city, district) or the statistical code (town, community)
 * @param name its official Chinese name
 * @param level its place in the tree
 * @param parent code of the area it belongs to, or null for a city
 */
public record Area(
        String code, String name, AreaLevel level, @Nullable String parent) {
    private static final Pattern CODE = Pattern.compile("\\d{4,12}");

    /** Refuses a code that is none, a blank name, and an orphan that is not a city. */
    public Area {
        if (!CODE.matcher(code).matches() || name.isBlank()) {
            throw new IllegalArgumentException("not an area: " + code + " " + name);
        }
        if ((parent == null) != (level == AreaLevel.CITY)) {
            throw new IllegalArgumentException("a city has no parent, every other area has one: " + code);
        }
    }
}
