/** Work that is done again and again by one of many replicas. */
@NullMarked
package cleancity.complaint.jobs;

import org.jspecify.annotations.NullMarked;
