/** A stand-in for WeChat, for local runs and tests only. */
@NullMarked
package cleancity.gateway.standin;

import org.jspecify.annotations.NullMarked;
