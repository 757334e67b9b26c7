/** The red and black list (红黑榜): units only, with notice, right of reply, publication and withdrawal. */
@NullMarked
package cleancity.complaint.board;

import org.jspecify.annotations.NullMarked;
