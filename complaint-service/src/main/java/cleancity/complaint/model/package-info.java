/** Cases, their workflow and their deadlines, and what the city has set up. No framework. */
@NullMarked
package cleancity.complaint.model;

import org.jspecify.annotations.NullMarked;
