/**
 * Rates with their uncertainty: proportions, satisfaction scores, differences and verdicts, from counts alone.
 *
 * <p>Pure arithmetic on the JDK and the quantiles of Apache Commons Statistics. Rates are fractions in [0, 1], never
 * percentages; counts are people. Estimates from weighted, clustered samples live in {@code design}, what is decided
 * before the field work in {@code planning}.
 */
@NullMarked
package cleancity.survey.estimates;

import org.jspecify.annotations.NullMarked;
