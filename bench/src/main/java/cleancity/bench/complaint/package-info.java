/** How fast similar cases nearby are found. */
@NullMarked
package cleancity.bench.complaint;

import org.jspecify.annotations.NullMarked;
