/** Files for spreadsheet programs, written as a stream. JDK only. */
@NullMarked
package cleancity.kernel.export;

import org.jspecify.annotations.NullMarked;
