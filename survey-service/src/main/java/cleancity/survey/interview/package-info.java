/** Interviewers go where they are assigned, record what came of each attempt, and send interviews when there is a network. */
@NullMarked
package cleancity.survey.interview;

import org.jspecify.annotations.NullMarked;
