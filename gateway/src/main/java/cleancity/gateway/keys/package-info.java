/** The keys that sign access tokens, and their rotation. */
@NullMarked
package cleancity.gateway.keys;

import org.jspecify.annotations.NullMarked;
