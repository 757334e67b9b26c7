package cleancity.survey.planning;

import cleancity.kernel.model.LocalText;

/**
 * How many to ask for a proof.
 *
 * @param minimumRate smallest observed rate that proves the target with so many answers
 * @param chance of proving it at the supposed rate
 */
record SizeForProof(
        double target,
        double trueRate,
        double power,
        long answers,
        long invitations,
        double minimumRate,
        double chance,
        LocalText note) {}
