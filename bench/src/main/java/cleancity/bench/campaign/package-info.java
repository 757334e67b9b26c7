/** How fast places on a shift are given. */
@NullMarked
package cleancity.bench.campaign;

import org.jspecify.annotations.NullMarked;
