/** Residents, staff, notices and the ports of their stores. */
@NullMarked
package cleancity.gateway.model;

import org.jspecify.annotations.NullMarked;
