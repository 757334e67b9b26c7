/** The city's examination: what it asks, who answers for each line, and what is still missing. */
@NullMarked
package cleancity.evaluation;

import org.jspecify.annotations.NullMarked;
