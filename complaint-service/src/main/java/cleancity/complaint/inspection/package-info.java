/** Inspections from above: findings become cases, and every lost point leads to who answers for it (失分倒查). */
@NullMarked
package cleancity.complaint.inspection;

import org.jspecify.annotations.NullMarked;
