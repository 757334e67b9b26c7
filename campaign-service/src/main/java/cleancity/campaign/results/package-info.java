/** What came of campaigns: figures, photos, the report as pdf. */
@NullMarked
package cleancity.campaign.results;

import org.jspecify.annotations.NullMarked;
