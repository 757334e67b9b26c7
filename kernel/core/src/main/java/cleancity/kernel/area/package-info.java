/** The administrative tree, the population margins and the coarse outlines of the districts, all read from resources named in SOURCES.md. */
@NullMarked
package cleancity.kernel.area;

import org.jspecify.annotations.NullMarked;
