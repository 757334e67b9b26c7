/** Files for people: CSV and spreadsheets written as a stream, and pages to print. */
@NullMarked
package cleancity.kernel.documents;

import org.jspecify.annotations.NullMarked;
