/** What the use cases need from the store, and what the store promises them. */
@NullMarked
package cleancity.campaign.ports;

import org.jspecify.annotations.NullMarked;
