/** What the survey service tells others, and where. */
@NullMarked
package cleancity.survey.facts;

import org.jspecify.annotations.NullMarked;
