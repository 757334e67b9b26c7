/** Drafts made from what other services tell. */
@NullMarked
package cleancity.campaign.proposals;

import org.jspecify.annotations.NullMarked;
