/** Answers are counted exactly once, and can be counted again. */
@NullMarked
package cleancity.survey.tally;

import org.jspecify.annotations.NullMarked;
