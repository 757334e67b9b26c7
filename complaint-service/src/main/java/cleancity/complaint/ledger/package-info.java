/** The book of every step: append-only, chained by hash. The relay writes it before it publishes a fact: an entry leaves the case's outbox only when both the book and the broker have it, so nothing acknowledged is lost, and the unique pair of book and sequence number puts all entries of a book into one order whoever writes. */
@NullMarked
package cleancity.complaint.ledger;

import org.jspecify.annotations.NullMarked;
