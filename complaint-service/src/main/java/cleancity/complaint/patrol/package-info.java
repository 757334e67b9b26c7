/** What patrols of registered places find becomes cases. */
@NullMarked
package cleancity.complaint.patrol;

import org.jspecify.annotations.NullMarked;
