/** Identifiers: time-ordered ids, unguessable tokens, numbers people can read out, and list cursors that cannot be forged. */
@NullMarked
package cleancity.kernel.ids;

import org.jspecify.annotations.NullMarked;
