/** Places to which problems of one kind come back. */
@NullMarked
package cleancity.complaint.hotspot;

import org.jspecify.annotations.NullMarked;
