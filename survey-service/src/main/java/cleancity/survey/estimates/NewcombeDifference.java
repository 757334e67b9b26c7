package cleancity.survey.estimates;

import java.util.List;

/** Differences of independent proportions (Newcombe 1998, Stat Med 17:873, method 10) and of such differences. */
public final class NewcombeDifference {
    private NewcombeDifference() {}

    /**
     * First minus second, two independent samples.
     *
     * @return a difference in [−1, 1]; the limits never leave that range
     */
    public static Change between(Proportion first, Proportion second, Confidence confidence) {
        return Mover.combine(List.of(term(1, first, confidence), term(-1, second, confidence)));
    }

    /**
     * Lift after a measure: (treated after − treated before) − (control after − control before), four independent
     * samples; limits by squaring and adding the four Wilson distances (Zou and Donner 2008).
     *
     * @return a difference of differences in [−2, 2]
     */
    public static Change inDifferences(
            Proportion treatedBefore,
            Proportion treatedAfter,
            Proportion controlBefore,
            Proportion controlAfter,
            Confidence confidence) {
        return Mover.combine(List.of(
                term(1, treatedAfter, confidence),
                term(-1, treatedBefore, confidence),
                term(-1, controlAfter, confidence),
                term(1, controlBefore, confidence)));
    }

    private static Mover.Term term(int sign, Proportion proportion, Confidence confidence) {
        return new Mover.Term(sign, proportion.estimate(), proportion.wilson(confidence));
    }
}
