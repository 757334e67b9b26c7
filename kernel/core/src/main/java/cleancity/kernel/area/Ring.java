package cleancity.kernel.area;

import tools.jackson.databind.JsonNode;

/** One closed line on the map. */
final class Ring {
    private final double[] lng;
    private final double[] lat;

    Ring(JsonNode positions) {
        lng = new double[positions.size()];
        lat = new double[positions.size()];
        for (int i = 0; i < lng.length; i++) {
            lng[i] = positions.get(i).get(0).doubleValue();
            lat[i] = positions.get(i).get(1).doubleValue();
        }
    }

    /** Counts how often a ray to the east crosses the line: an odd count is inside. */
    boolean contains(double x, double y) {
        boolean inside = false;
        for (int i = 0, j = lng.length - 1; i < lng.length; j = i++) {
            boolean straddles = lat[i] > y != lat[j] > y;
            if (straddles && x < (lng[j] - lng[i]) * (y - lat[i]) / (lat[j] - lat[i]) + lng[i]) {
                inside = !inside;
            }
        }
        return inside;
    }
}
