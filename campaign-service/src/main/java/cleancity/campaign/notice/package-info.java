/** Reminders and broadcasts to those on a shift, as facts that the gateway delivers. */
@NullMarked
package cleancity.campaign.notice;

import org.jspecify.annotations.NullMarked;
