/** What is derived from the one configured secret: keys, seals, fingerprints. */
@NullMarked
package cleancity.gateway.secret;

import org.jspecify.annotations.NullMarked;
