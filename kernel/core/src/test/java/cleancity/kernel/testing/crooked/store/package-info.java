/** Part of a deliberately crooked example, see ArrowsTest. */
@NullMarked
package cleancity.kernel.testing.crooked.store;

import org.jspecify.annotations.NullMarked;
