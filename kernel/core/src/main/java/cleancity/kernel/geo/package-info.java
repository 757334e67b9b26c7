/** Places on the ground: WGS-84 coordinates, the conversion from and to GCJ-02, distances in metres. JDK only. */
@NullMarked
package cleancity.kernel.geo;

import org.jspecify.annotations.NullMarked;
