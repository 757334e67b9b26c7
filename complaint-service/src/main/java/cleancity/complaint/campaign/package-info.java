/** What campaigns have done where problems were reported. */
@NullMarked
package cleancity.complaint.campaign;

import org.jspecify.annotations.NullMarked;
