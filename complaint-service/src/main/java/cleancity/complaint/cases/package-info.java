/** What the public sees of a case. */
@NullMarked
package cleancity.complaint.cases;

import org.jspecify.annotations.NullMarked;
