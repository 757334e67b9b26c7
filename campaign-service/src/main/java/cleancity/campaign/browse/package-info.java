/** What everybody may see of campaigns. */
@NullMarked
package cleancity.campaign.browse;

import org.jspecify.annotations.NullMarked;
