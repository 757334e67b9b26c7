/** Short links and printed sheets that bring people of a community to a wave. */
@NullMarked
package cleancity.survey.sheet;

import org.jspecify.annotations.NullMarked;
