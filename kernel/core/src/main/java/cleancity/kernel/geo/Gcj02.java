package cleancity.kernel.geo;

/**
 * The shift between WGS-84 and GCJ-02. There is no official text; this is the formula that is publicly known and agrees
 * with the map services to centimetres. Outside China's box nothing is shifted. To and fro is good to 1e-6 degrees.
 */
public final class Gcj02 {
    /** Krasovsky 1940, the ellipsoid of the formula: semi-major axis in metres and squared eccentricity. */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943;

    private static final double CENTRE_LNG = 105;
    private static final double CENTRE_LAT = 35;

    /** Far below a millimetre on the ground. */
    private static final double CLOSE_ENOUGH = 1e-10;

    private static final int MOST_ROUNDS = 20;

    private Gcj02() {}

    /** GCJ-02 degrees to a place; by iteration, since the formula has no closed inverse. */
    public static Place toWgs84(double lng, double lat) {
        double x = lng;
        double y = lat;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var shifted = fromWgs84(x, y);
            double dx = lng - shifted.lng();
            double dy = lat - shifted.lat();
            x += dx;
            y += dy;
            if (Math.abs(dx) < CLOSE_ENOUGH && Math.abs(dy) < CLOSE_ENOUGH) {
                break;
            }
        }
        return new Place(x, y);
    }

    /** A place to GCJ-02 degrees. */
    public static Shifted fromWgs84(Place place) {
        return fromWgs84(place.lng(), place.lat());
    }

    private static Shifted fromWgs84(double lng, double lat) {
        if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) {
            return new Shifted(lng, lat);
        }
        double x = lng - CENTRE_LNG;
        double y = lat - CENTRE_LAT;
        double phi = Math.toRadians(lat);
        double w = 1 - ECCENTRICITY_SQUARED * Math.sin(phi) * Math.sin(phi);
        double metresPerRadianNorth = AXIS * (1 - ECCENTRICITY_SQUARED) / (w * Math.sqrt(w));
        double metresPerRadianEast = AXIS / Math.sqrt(w) * Math.cos(phi);
        return new Shifted(
                lng + Math.toDegrees(metresEast(x, y) / metresPerRadianEast),
                lat + Math.toDegrees(metresNorth(x, y) / metresPerRadianNorth));
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + ripple(20, 6 * x)
                + ripple(20, 2 * x)
                + ripple(20, x)
                + ripple(40, x / 3)
                + ripple(150, x / 12)
                + ripple(300, x / 30);
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + ripple(20, 6 * x)
                + ripple(20, 2 * x)
                + ripple(20, y)
                + ripple(40, y / 3)
                + ripple(160, y / 12)
                + ripple(320, y / 30);
    }

    private static double ripple(double height, double halfTurns) {
        return height * 2 / 3 * Math.sin(halfTurns * Math.PI);
    }

    /**
     * A position in GCJ-02; kept apart from {@link Place} so that the two cannot be mistaken.
     *
     * @param lng degrees east
     * @param lat degrees north
     */
    public record Shifted(double lng, double lat) {}
}
