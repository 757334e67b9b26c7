/** Reporting a problem, joining one that is already known, and what is mine. */
@NullMarked
package cleancity.complaint.report;

import org.jspecify.annotations.NullMarked;
