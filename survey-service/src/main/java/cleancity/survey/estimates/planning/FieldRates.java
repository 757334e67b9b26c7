package cleancity.survey.estimates.planning;

/**
 * Cooperation, refusal and contact rates of AAPOR, Standard Definitions (10th ed. 2023), from the same final
 * dispositions as {@link ResponseRates}. Each is a fraction; not a number where nobody is in its base.
 *
 * @param cases final dispositions
 */
public record FieldRates(ResponseRates cases) {
    /** COOP1: complete interviews of all that were contacted and eligible, those unable to take part included. */
    public double cooperation() {
        return cases.interviews() / contacted();
    }

    /** COOP3: complete interviews of all that were contacted and able to take part. */
    public double cooperationOfTheAble() {
        return cases.interviews() / (contacted() - cases.others());
    }

    /** REF1: refusals of all cases that may be eligible. */
    public double refusal() {
        return cases.refusals() / (contacted() + cases.nonContacts() + unknown());
    }

    /** CON1: contacted of all cases that may be eligible. */
    public double contact() {
        return contacted() / (contacted() + cases.nonContacts() + unknown());
    }

    private double contacted() {
        return (double) cases.interviews() + cases.partials() + cases.refusals() + cases.others();
    }

    private double unknown() {
        return (double) cases.unknownHouseholds() + cases.unknownOthers();
    }
}
