/** Part of a deliberately crooked example, see ArrowsTest. */
@NullMarked
package cleancity.kernel.testing.crooked.model;

import org.jspecify.annotations.NullMarked;
