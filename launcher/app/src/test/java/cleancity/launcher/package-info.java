/** The launcher's own rules, and the page of settings held against the code. */
@NullMarked
package cleancity.launcher;

import org.jspecify.annotations.NullMarked;
