/** The indicators of 数字城管, each from the same definition. */
@NullMarked
package cleancity.complaint.statistics;

import org.jspecify.annotations.NullMarked;
