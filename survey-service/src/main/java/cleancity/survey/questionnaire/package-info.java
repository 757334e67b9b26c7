/** Questionnaires are written and published. */
@NullMarked
package cleancity.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
