/**
 * Reads the tables people send: a {@link cleancity.kernel.documents.reading.Book} of any format, in it the
 * {@link cleancity.kernel.documents.reading.Table} whose headings an import knows, and in that the values.
 */
@NullMarked
package cleancity.kernel.documents.reading;

import org.jspecify.annotations.NullMarked;
