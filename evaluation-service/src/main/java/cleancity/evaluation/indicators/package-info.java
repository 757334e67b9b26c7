/** The data indicators: values of three years, rules set by the office, the expected points and the national form. */
@NullMarked
package cleancity.evaluation.indicators;

import org.jspecify.annotations.NullMarked;
