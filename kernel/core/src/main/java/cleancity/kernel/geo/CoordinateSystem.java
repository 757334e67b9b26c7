package cleancity.kernel.geo;

import java.util.Locale;

/** The coordinate systems that devices in China send. */
public enum CoordinateSystem {
    /** What satellites give and what we store. */
    WGS84,
    /** What Chinese map and phone interfaces give, WeChat's among them: shifted by some hundred metres. */
    GCJ02;

    /** The name on the wire: {@code wgs84} or {@code gcj02}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a slug; refuses any other text. */
    public static CoordinateSystem of(String slug) {
        return valueOf(slug.toUpperCase(Locale.ROOT));
    }
}
