/** What the tests of all services share. */
@NullMarked
package cleancity.kernel.testing;

import org.jspecify.annotations.NullMarked;
