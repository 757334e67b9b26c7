/** The only place that knows MongoDB. */
@NullMarked
package cleancity.complaint.store;

import org.jspecify.annotations.NullMarked;
