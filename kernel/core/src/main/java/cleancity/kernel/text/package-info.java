/** How people write and what they mean: spaces of all widths, full-width letters, traditional characters. JDK only. */
@NullMarked
package cleancity.kernel.text;

import org.jspecify.annotations.NullMarked;
