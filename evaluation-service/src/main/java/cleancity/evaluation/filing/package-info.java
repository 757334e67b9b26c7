/** Filing documents: eleven kinds, their versions with hashes, their review, and the bundle with its index. */
@NullMarked
package cleancity.evaluation.filing;

import org.jspecify.annotations.NullMarked;
