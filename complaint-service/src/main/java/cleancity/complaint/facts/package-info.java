/** What the service tells the others: types, data and the topic. */
@NullMarked
package cleancity.complaint.facts;

import org.jspecify.annotations.NullMarked;
