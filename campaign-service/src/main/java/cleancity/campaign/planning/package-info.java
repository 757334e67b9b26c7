/** Drafting, publishing and changing campaigns. */
@NullMarked
package cleancity.campaign.planning;

import org.jspecify.annotations.NullMarked;
