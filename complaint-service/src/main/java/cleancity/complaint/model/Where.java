package cleancity.complaint.model;

import cleancity.kernel.geo.CoordinateSystem;
import cleancity.kernel.geo.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a problem is.
 *
 * @param place WGS-84, when a device gave one
 * @param system what the device sent before it was converted
 * @param address as typed
 * @param area code of the smallest area that is known
 * @param areas codes of that area and of all above it, smallest first
 */
public record Where(
        @Nullable Place place,
        @Nullable CoordinateSystem system,
        @Nullable String address,
        String area,
        List<String> areas) {
    public Where {
        areas = List.copyOf(areas);
    }
}
