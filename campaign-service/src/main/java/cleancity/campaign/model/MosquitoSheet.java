package cleancity.campaign.model;

import cleancity.kernel.geo.Place;
import org.jspecify.annotations.Nullable;

/**
 * What one inspection of standing water has found.
 *
 * @param id chosen by the device; sent again it changes nothing
 * @param houses inspected, 1 or more
 * @param positiveHouses with larvae in at least one container
 * @param containers with water
 * @param positiveContainers with larvae
 * @param place middle of what was inspected, if noted
 */
public record MosquitoSheet(
        String id,
        int houses,
        int positiveHouses,
        int containers,
        int positiveContainers,
        @Nullable Place place) {
    public MosquitoSheet {
        if (houses < 1
                || positiveHouses > houses
                || positiveContainers > containers
                || positiveHouses > positiveContainers) {
            throw Refusals.invalid("/houses", CampaignRule.SHEET_DOES_NOT_ADD_UP);
        }
    }

    /** Without a place. */
    public MosquitoSheet(String id, int houses, int positiveHouses, int containers, int positiveContainers) {
        this(id, houses, positiveHouses, containers, positiveContainers, null);
    }
}
