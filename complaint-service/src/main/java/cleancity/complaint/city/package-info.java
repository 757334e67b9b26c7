/** What the public sees of the cases without signing in: the wall, final rankings, open data. */
@NullMarked
package cleancity.complaint.city;

import org.jspecify.annotations.NullMarked;
