/** Staff accounts: sign-in with password and one-time code, administration. */
@NullMarked
package cleancity.gateway.staff;

import org.jspecify.annotations.NullMarked;
