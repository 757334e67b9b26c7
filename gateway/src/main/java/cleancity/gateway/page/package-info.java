/** The few HTML pages the gateway itself shows. */
@NullMarked
package cleancity.gateway.page;

import org.jspecify.annotations.NullMarked;
