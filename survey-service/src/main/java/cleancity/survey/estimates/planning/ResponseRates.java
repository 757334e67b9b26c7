package cleancity.survey.estimates.planning;

/**
 * Final dispositions of a sample and the six response rates of AAPOR, Standard Definitions (10th ed. 2023).
 *
 * @param interviews complete (I)
 * @param partials partial interviews (P)
 * @param refusals refusals and break-offs (R)
 * @param nonContacts eligible, not reached (NC)
 * @param others eligible, other reasons (O)
 * @param unknownHouseholds unknown whether a household (UH)
 * @param unknownOthers unknown for other reasons (UO)
 * @param eligibleShare share e of the unknown cases supposed eligible, in [0, 1]; used by RR3 and RR4
 */
public record ResponseRates(
        long interviews,
        long partials,
        long refusals,
        long nonContacts,
        long others,
        long unknownHouseholds,
        long unknownOthers,
        double eligibleShare) {
    /** @throws IllegalArgumentException when a count is negative, no case is known eligible, or e is no share */
    public ResponseRates {
        long least = Math.min(
                Math.min(Math.min(interviews, partials), Math.min(refusals, nonContacts)),
                Math.min(others, Math.min(unknownHouseholds, unknownOthers)));
        if (least < 0 || !(eligibleShare >= 0 && eligibleShare <= 1)) {
            throw new IllegalArgumentException("negative count or eligible share outside 0 to 1: " + eligibleShare);
        }
        if (interviews + partials + refusals + nonContacts + others == 0) {
            throw new IllegalArgumentException("no case is known to be eligible");
        }
    }

    /** RR1: complete interviews of all cases that may be eligible. */
    public double rr1() {
        return interviews / (eligible() + unknown());
    }

    /** RR2: RR1 with partial interviews counted as answers. */
    public double rr2() {
        return answered() / (eligible() + unknown());
    }

    /** RR3: complete interviews, unknown cases counted by their eligible share. */
    public double rr3() {
        return interviews / (eligible() + eligibleShare * unknown());
    }

    /** RR4: RR3 with partial interviews counted as answers. */
    public double rr4() {
        return answered() / (eligible() + eligibleShare * unknown());
    }

    /** RR5: complete interviews of the cases known eligible. */
    public double rr5() {
        return interviews / eligible();
    }

    /** RR6: RR5 with partial interviews counted as answers. */
    public double rr6() {
        return answered() / eligible();
    }

    private double answered() {
        return (double) interviews + partials;
    }

    private double eligible() {
        return answered() + refusals + nonContacts + others;
    }

    private double unknown() {
        return (double) unknownHouseholds + unknownOthers;
    }
}
