/**
 * Estimates from weighted samples drawn in strata and clusters, with Taylor-linearised variances that agree with R's
 * {@code survey} package.
 *
 * <p>Answers come as arrays with one element per row of the design; a missing answer is not a number ({@code
 * Double.NaN}) and leaves the estimate's domain, never the design.
 */
@NullMarked
package cleancity.survey.estimates.design;

import org.jspecify.annotations.NullMarked;
