/** The contracts of all services, to read in a browser. */
@NullMarked
package cleancity.gateway.portal;

import org.jspecify.annotations.NullMarked;
