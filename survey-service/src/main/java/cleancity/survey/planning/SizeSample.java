package cleancity.survey.planning;

import cleancity.kernel.model.LocalText;
import cleancity.kernel.model.Refusal;
import cleancity.survey.estimates.Confidence;
import cleancity.survey.estimates.Target;
import cleancity.survey.estimates.planning.ProofPlan;
import cleancity.survey.estimates.planning.SampleSize;
import cleancity.survey.model.SurveyRule;

/** How many to ask, for a margin of error or for the proof of a target. */
final class SizeSample {
    private SizeSample() {}

    static SizeForMargin forMargin(double margin, double expectedRate, FieldWork field) {
        var simple = SampleSize.simple(expectedRate, margin, Confidence.P95);
        var size = simple.ofPopulation(field.population())
                .withDesignEffect(field.designEffect())
                .withResponseRate(field.responseRate());
        return new SizeForMargin(
                margin,
                expectedRate,
                simple.answers(),
                size.answers(),
                size.invitations(),
                LocalText.of(
                        "95% 置信水平；n₀=z²p(1−p)/e²，乘以设计效应后按有限总体修正，再除以预计应答率。",
                        "95 % confidence; n₀ = z²p(1−p)/e² times the design effect, corrected for the finite"
                                + " population, divided by the expected response rate."));
    }

    static SizeForProof forProof(double target, double trueRate, double power, FieldWork field) {
        try {
            var wanted = new Target(target);
            var plan = new ProofPlan(wanted, trueRate, Confidence.P95, 1);
            long independent = plan.answers(power);
            long answers = SampleSize.limited(independent * field.designEffect(), field.population());
            long yes = wanted.minimumYes(independent, Confidence.P95).orElse(independent);
            return new SizeForProof(
                    target,
                    trueRate,
                    power,
                    answers,
                    field.invitations(answers),
                    (double) yes / independent,
                    plan.chance(independent),
                    LocalText.of(
                            "要求 95% 威尔逊区间下限不低于目标；按二项分布计算把握度，再乘以设计效应并按有限总体修正。",
                            "The lower limit of Wilson's 95 % interval must reach the target; binomial power, times the"
                                    + " design effect, corrected for the finite population."));
        } catch (IllegalArgumentException _) {
            throw new Refusal.Invalid("trueRate", SurveyRule.TARGET_NOT_PROVABLE);
        }
    }
}
