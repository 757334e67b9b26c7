package cleancity.survey.estimates.design;

import org.apache.commons.statistics.distribution.FDistribution;

/**
 * Second-order Rao–Scott test: Pearson's statistic over the trace of the generalised design effects, as F.
 *
 * @param f statistic; infinite when the design leaves no sampling error
 * @param numeratorDegreesOfFreedom (Σδ)²/Σδ² by Satterthwaite, generally not whole
 * @param denominatorDegreesOfFreedom the former times the design's degrees of freedom
 */
public record RaoScott(double f, double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom) {
    /**
     * Chance of a statistic at least this large if rows and columns were independent; not a number after a complete
     * count, where no chance is involved.
     */
    public double pValue() {
        if (Double.isNaN(numeratorDegreesOfFreedom)) {
            return Double.NaN;
        }
        return FDistribution.of(numeratorDegreesOfFreedom, denominatorDegreesOfFreedom)
                .survivalProbability(f);
    }
}
