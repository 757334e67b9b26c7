/** Sign-ins that last: refresh tokens, access tokens, sign-out. */
@NullMarked
package cleancity.gateway.session;

import org.jspecify.annotations.NullMarked;
