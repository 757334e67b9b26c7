/** The only place of the survey service that knows MongoDB. */
@NullMarked
package cleancity.survey.store;

import org.jspecify.annotations.NullMarked;
