/** Photos: taken in, cleaned, shown to those who may see them. */
@NullMarked
package cleancity.complaint.photo;

import org.jspecify.annotations.NullMarked;
