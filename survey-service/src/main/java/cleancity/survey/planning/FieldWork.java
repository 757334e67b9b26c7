package cleancity.survey.planning;

/**
 * What the field will be like.
 *
 * @param population people, infinite when it need not be corrected for
 * @param designEffect variance beside a simple random sample's
 * @param responseRate share of those invited who answer
 */
record FieldWork(double population, double designEffect, double responseRate) {
    /** People to invite so that the answers come in; never more than there are. */
    long invitations(long answers) {
        return (long) Math.min(population, Math.ceil(answers / responseRate - 1e-9));
    }
}
