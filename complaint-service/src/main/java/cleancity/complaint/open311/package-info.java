/** Open311 GeoReport v2, to the letter: XML and JSON of one tree, its own errors, its seven calls. */
@NullMarked
package cleancity.complaint.open311;

import org.jspecify.annotations.NullMarked;
