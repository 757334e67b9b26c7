/** Reading CSV that people made with a spreadsheet. */
@NullMarked
package cleancity.complaint.csv;

import org.jspecify.annotations.NullMarked;
