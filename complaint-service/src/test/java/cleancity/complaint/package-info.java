@NullMarked
package cleancity.complaint;

import org.jspecify.annotations.NullMarked;
