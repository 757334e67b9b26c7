/** Redis as a helper that may refuse but never grants: atomic scripts and leased rate-limit tokens. */
@NullMarked
package cleancity.kernel.redis;

import org.jspecify.annotations.NullMarked;
