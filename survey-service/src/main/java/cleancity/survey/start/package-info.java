/** What is there when the product starts for the first time. */
@NullMarked
package cleancity.survey.start;

import org.jspecify.annotations.NullMarked;
