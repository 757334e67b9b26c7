/** What this service tells the others. */
@NullMarked
package cleancity.evaluation.facts;

import org.jspecify.annotations.NullMarked;
