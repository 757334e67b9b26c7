/** Server-sent events: what has just happened, to everybody who watches. */
@NullMarked
package cleancity.gateway.live;

import org.jspecify.annotations.NullMarked;
