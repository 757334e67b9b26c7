/** The hours book: what was really served, written once, chained, corrected by entries only; proofs and exports of it. */
@NullMarked
package cleancity.campaign.hours;

import org.jspecify.annotations.NullMarked;
