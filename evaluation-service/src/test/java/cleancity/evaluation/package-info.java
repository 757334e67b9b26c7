/** The service tested over HTTP, its stores by contract and by race. */
@NullMarked
package cleancity.evaluation;

import org.jspecify.annotations.NullMarked;
