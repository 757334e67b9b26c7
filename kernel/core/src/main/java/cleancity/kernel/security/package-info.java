/** Proof of who calls: Ed25519 tokens, verified by every service for itself. */
@NullMarked
package cleancity.kernel.security;

import org.jspecify.annotations.NullMarked;
