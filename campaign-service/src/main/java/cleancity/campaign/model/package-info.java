/** Campaigns, shifts and sign-ups as they are talked about; no framework. */
@NullMarked
package cleancity.campaign.model;

import org.jspecify.annotations.NullMarked;
