/** Categories, units, routes and limits: the city's own data, effective-dated. */
@NullMarked
package cleancity.complaint.catalog;

import org.jspecify.annotations.NullMarked;
