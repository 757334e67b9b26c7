/** The one configured secret of a service and what is sealed with it. */
@NullMarked
package cleancity.kernel.secret;

import org.jspecify.annotations.NullMarked;
