/** The administrative tree, and how this installation runs. */
@NullMarked
package cleancity.gateway.area;

import org.jspecify.annotations.NullMarked;
