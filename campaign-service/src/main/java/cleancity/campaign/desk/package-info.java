/** What the office sees of shifts and sign-ups. */
@NullMarked
package cleancity.campaign.desk;

import org.jspecify.annotations.NullMarked;
