package cleancity.complaint.model;

import cleancity.kernel.geo.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A spot of a quarter with its figures.
 *
 * @param place middle of its cases, WGS-84
 * @param good closed on time, at the first attempt and not opened again
 * @param lost points lost there in inspections of the quarter
 */
public record RankedSpot(
        int rank,
        String area,
        @Nullable String address,
        Place place,
        int received,
        int toClose,
        int good,
        double lost,
        double score,
        List<String> caseIds) {

    RankedSpot withRank(int other) {
        return new RankedSpot(other, area, address, place, received, toClose, good, lost, score, caseIds);
    }
}
