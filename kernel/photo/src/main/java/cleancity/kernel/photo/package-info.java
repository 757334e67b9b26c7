/** Photos that people send, cleaned: nothing but the picture is kept. */
@NullMarked
package cleancity.kernel.photo;

import org.jspecify.annotations.NullMarked;
