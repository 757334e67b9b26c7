/** The only door to MongoDB: connection, waiting, indexes, leases, group commit and the outbox's store. */
@NullMarked
package cleancity.kernel.mongo;

import org.jspecify.annotations.NullMarked;
