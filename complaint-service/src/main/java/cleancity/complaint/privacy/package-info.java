/** Personal data: sealed, masked, revealed only with a trace. */
@NullMarked
package cleancity.complaint.privacy;

import org.jspecify.annotations.NullMarked;
