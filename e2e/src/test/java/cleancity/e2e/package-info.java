/** The flows through the gateway, and the files that describe the deployment held against the code. */
@NullMarked
package cleancity.e2e;

import org.jspecify.annotations.NullMarked;
