@NullMarked
package cleancity.kernel.photo;

import org.jspecify.annotations.NullMarked;
