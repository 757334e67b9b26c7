/** Notices to persons, made from the services' facts. */
@NullMarked
package cleancity.gateway.inbox;

import org.jspecify.annotations.NullMarked;
