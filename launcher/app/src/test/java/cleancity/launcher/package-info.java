/** The launcher's own rules, and the README held against the code. */
@NullMarked
package cleancity.launcher;

import org.jspecify.annotations.NullMarked;
