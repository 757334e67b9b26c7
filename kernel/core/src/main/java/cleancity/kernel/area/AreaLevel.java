package cleancity.kernel.area;

import java.util.Locale;

/** The levels of the administrative tree, from the top down. On the wire: the name in lower case. */
public enum AreaLevel {
    /** 地级市: four digits. */
    CITY,
    /** 区, 县: six digits. */
    DISTRICT,
    /** 街道, 镇: nine digits. */
    TOWN,
    /** 社区, 村: twelve digits. */
    COMMUNITY;

    /** The level as in files and on the wire, e.g. {@code town}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a slug; refuses any other text. */
    public static AreaLevel of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }

    boolean isAbove(AreaLevel other) {
        return compareTo(other) < 0;
    }
}
