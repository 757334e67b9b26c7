/** Volunteers' campaigns: places that never oversell, waiting lists that are served in order, hours that count. */
@NullMarked
package cleancity.campaign;

import org.jspecify.annotations.NullMarked;
