/** The facts this service tells, their names written once and for ever. */
@NullMarked
package cleancity.campaign.facts;

import org.jspecify.annotations.NullMarked;
