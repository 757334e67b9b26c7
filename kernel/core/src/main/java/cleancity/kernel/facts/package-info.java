/** Facts in past tense: written with the state they tell of, published by a relay, received at least once. */
@NullMarked
package cleancity.kernel.facts;

import org.jspecify.annotations.NullMarked;
