/** Measurements of the hot paths, each a ratio to a named peer or limit in the same run. */
@NullMarked
package cleancity.bench;

import org.jspecify.annotations.NullMarked;
