/** The public port: limits, headers, pass-through to the services, static files. */
@NullMarked
package cleancity.gateway.front;

import org.jspecify.annotations.NullMarked;
