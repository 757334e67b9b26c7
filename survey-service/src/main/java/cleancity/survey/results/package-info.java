/** What the counts say: rates, intervals, verdicts, notes. */
@NullMarked
package cleancity.survey.results;

import org.jspecify.annotations.NullMarked;
