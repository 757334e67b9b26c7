/**
 * Questionnaires as the server understands them: a named subset of SurveyJS JSON read into records, its expressions, and
 * the check of answers. What this package says of an answer is what survey-core says of it; a test holds both together.
 */
@NullMarked
package cleancity.survey.form;

import org.jspecify.annotations.NullMarked;
