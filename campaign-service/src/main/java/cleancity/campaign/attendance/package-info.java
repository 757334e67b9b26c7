/** Who came: rotating codes, places, the organiser's own note, and what is done for those who forgot. */
@NullMarked
package cleancity.campaign.attendance;

import org.jspecify.annotations.NullMarked;
