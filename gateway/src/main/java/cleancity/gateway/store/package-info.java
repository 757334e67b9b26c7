/** The gateway's collections in MongoDB. */
@NullMarked
package cleancity.gateway.store;

import org.jspecify.annotations.NullMarked;
