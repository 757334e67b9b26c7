/** Half-filled questionnaires are kept until they are sent, readable by nobody but their writer. */
@NullMarked
package cleancity.survey.draft;

import org.jspecify.annotations.NullMarked;
