package cleancity.complaint.store;

import java.util.Arrays;

/**
 * A part of the map in WGS-84 degrees: west and south inside, east and north outside, so that neighbours never share a
 * case.
 */
public record BoundingBox(double west, double south, double east, double north) {
    public BoundingBox {
        if (!(west < east && south < north)) {
            throw new IllegalArgumentException("west and south come before east and north");
        }
    }

    /** Reads {@code west,south,east,north}. */
    public static BoundingBox parse(String text) {
        var sides = Arrays.stream(text.split(",", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (sides.length != 4) {
            throw new IllegalArgumentException("a box has four sides");
        }
        return new BoundingBox(sides[0], sides[1], sides[2], sides[3]);
    }
}
