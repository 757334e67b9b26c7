package cleancity.complaint.store;

import cleancity.kernel.geo.Place;
import java.util.List;

/** A GeoJSON point, longitude first. */
public record GeoPoint(String type, List<Double> coordinates) {
    static GeoPoint of(Place place) {
        return new GeoPoint("Point", List.of(place.lng(), place.lat()));
    }
}
