/** Working time: calendars with public holidays and make-up workdays, limits in working hours or days, and the clock of a deadline. JDK only. */
@NullMarked
package cleancity.kernel.time;

import org.jspecify.annotations.NullMarked;
