/** What happens when time runs out: at risk, overdue, escalation by level. */
@NullMarked
package cleancity.complaint.deadline;

import org.jspecify.annotations.NullMarked;
