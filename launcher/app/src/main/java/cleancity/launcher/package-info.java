/** All of it in one JVM on embedded stores: what {@code make run} starts. */
@NullMarked
package cleancity.launcher;

import org.jspecify.annotations.NullMarked;
