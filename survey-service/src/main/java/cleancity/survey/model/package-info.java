/** What the survey service talks about: waves, questionnaires, answers, tallies, and the rules it refuses by. */
@NullMarked
package cleancity.survey.model;

import org.jspecify.annotations.NullMarked;
