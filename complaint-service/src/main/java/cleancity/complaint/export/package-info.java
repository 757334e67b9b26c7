/** Files of any size, written while they are read. */
@NullMarked
package cleancity.complaint.export;

import org.jspecify.annotations.NullMarked;
