package cleancity.campaign.model;

/**
 * What one inspection of standing water has found.
 *
 * @param id chosen by the device; sent again it changes nothing
 * @param houses inspected, 1 or more
 * @param positiveHouses with larvae in at least one container
 * @param containers with water
 * @param positiveContainers with larvae
 */
public record MosquitoSheet(String id, int houses, int positiveHouses, int containers, int positiveContainers) {
    public MosquitoSheet {
        if (houses < 1
                || positiveHouses > houses
                || positiveContainers > containers
                || positiveHouses > positiveContainers) {
            throw Refusals.invalid("/houses", CampaignRule.SHEET_DOES_NOT_ADD_UP);
        }
    }
}
