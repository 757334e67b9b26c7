/** Before and during field work: how many to ask, whom to ask, and where answers are missing. */
@NullMarked
package cleancity.survey.planning;

import org.jspecify.annotations.NullMarked;
