/** Cases on the map: clusters whose sum is the list's total. */
@NullMarked
package cleancity.complaint.map;

import org.jspecify.annotations.NullMarked;
