/** Calendars that phones can follow, RFC 5545. */
@NullMarked
package cleancity.campaign.calendar;

import org.jspecify.annotations.NullMarked;
