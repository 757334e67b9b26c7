/** The vocabulary every model may speak: refusals, actors, areas, places and working time. JDK only. */
@NullMarked
package cleancity.kernel.model;

import org.jspecify.annotations.NullMarked;
