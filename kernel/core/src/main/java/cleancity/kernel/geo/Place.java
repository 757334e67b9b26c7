package cleancity.kernel.geo;

/**
 * A position in WGS-84.
 *
 * @param lng degrees east, -180..180
 * @param lat degrees north, -90..90
 */
public record Place(double lng, double lat) {
    /** Mean radius of the earth in metres (IUGG). */
    private static final double RADIUS = 6_371_008.8;

    /** Refuses what is not on the globe, and 0/0, which devices send when they know nothing. */
    public Place {
        boolean onGlobe = Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
        if (!onGlobe || (lng == 0 && lat == 0)) {
            throw new IllegalArgumentException("not a place: " + lng + ", " + lat);
        }
    }

    /** A place from the coordinates of either system. */
    public static Place of(double lng, double lat, CoordinateSystem system) {
        var read = new Place(lng, lat);
        return system == CoordinateSystem.GCJ02 ? Gcj02.toWgs84(read.lng(), read.lat()) : read;
    }

    /** Great-circle distance in metres (haversine); within 0.6 % of the true one. */
    public double distanceTo(Place other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double h = square(Math.sin(dLat / 2))
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * square(Math.sin(dLng / 2));
        return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    private static double square(double x) {
        return x * x;
    }
}
