/** What holds for the kernel as a whole. */
@NullMarked
package cleancity.kernel.architecture;

import org.jspecify.annotations.NullMarked;
