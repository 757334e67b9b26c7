/** Everything that knows MongoDB. */
@NullMarked
package cleancity.campaign.store;

import org.jspecify.annotations.NullMarked;
