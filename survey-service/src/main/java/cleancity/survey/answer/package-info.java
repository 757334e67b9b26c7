/** Answers are taken: once per person, and led back to nobody. */
@NullMarked
package cleancity.survey.answer;

import org.jspecify.annotations.NullMarked;
