/** Complaints: every problem driven to a verified close. The whole wiring is in {@code ComplaintService}. */
@NullMarked
package cleancity.complaint;

import org.jspecify.annotations.NullMarked;
