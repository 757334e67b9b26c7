/** Duties and their supervision: who must do what by when, who was told, and what they answered. */
@NullMarked
package cleancity.evaluation.duties;

import org.jspecify.annotations.NullMarked;
