/** Start, readiness and graceful stop, the same for every service. */
@NullMarked
package cleancity.kernel.lifecycle;

import org.jspecify.annotations.NullMarked;
