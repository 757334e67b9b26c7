/** The staff's board and the steps of a case. */
@NullMarked
package cleancity.complaint.desk;

import org.jspecify.annotations.NullMarked;
