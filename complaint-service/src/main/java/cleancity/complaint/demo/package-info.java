/** Months of plausible sample data, marked as such. */
@NullMarked
package cleancity.complaint.demo;

import org.jspecify.annotations.NullMarked;
