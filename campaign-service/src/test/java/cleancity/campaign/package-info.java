/** The service tested over HTTP, its stores by contract and by race. */
@NullMarked
package cleancity.campaign;

import org.jspecify.annotations.NullMarked;
