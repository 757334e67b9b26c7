/** The survey service: questionnaires, waves, answers, tallies, estimates, the three rates. */
@NullMarked
package cleancity.survey;

import org.jspecify.annotations.NullMarked;
