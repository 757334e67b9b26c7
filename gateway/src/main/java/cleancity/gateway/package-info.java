/** The one public door: sign-in, limits, pass-through, live updates, notices, the web client. */
@NullMarked
package cleancity.gateway;

import org.jspecify.annotations.NullMarked;
