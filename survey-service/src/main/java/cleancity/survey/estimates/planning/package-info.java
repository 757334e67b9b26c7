/** What is decided around the field work: how many to ask, whom to ask, and how many answered. */
@NullMarked
package cleancity.survey.estimates.planning;

import org.jspecify.annotations.NullMarked;
