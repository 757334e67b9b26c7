package cleancity.complaint.model;

import cleancity.kernel.geo.Place;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place to which problems of one group come back.
 *
 * @param id group and the case it was first found with; a hot spot that shares a case with a known one keeps its id
 * @param place the mean of the cases
 * @param caseIds in order of time
 */
public record HotSpot(
        String id,
        String group,
        String area,
        List<String> areas,
        Place place,
        @Nullable String address,
        List<String> caseIds,
        Instant firstAt,
        Instant lastAt,
        boolean sample) {
    public HotSpot {
        areas = List.copyOf(areas);
        caseIds = List.copyOf(caseIds);
    }

    public HotSpot withId(String other) {
        return new HotSpot(other, group, area, areas, place, address, caseIds, firstAt, lastAt, sample);
    }
}
