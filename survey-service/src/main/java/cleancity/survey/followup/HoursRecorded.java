package cleancity.survey.followup;

/**
 * As much of the campaign service's fact as a follow-up needs: somebody did take part.
 *
 * @param kind served or correction
 * @param personId a random id
 */
record HoursRecorded(String kind, String personId, String campaignId) {
    /** The fact's type, as the campaign service writes it. */
    static final String TYPE = "hours.recorded.v1";

    boolean served() {
        return kind.equals("served");
    }
}
