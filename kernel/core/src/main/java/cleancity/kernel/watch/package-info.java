/** Whether a store answers: noticed within a quarter of a second, and told to everybody who would wait for it. */
@NullMarked
package cleancity.kernel.watch;

import org.jspecify.annotations.NullMarked;
