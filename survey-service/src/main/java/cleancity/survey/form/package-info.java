/**
 * Questionnaires as the server understands them: a named subset of SurveyJS JSON read into records, its expressions, and
 * the check of answers. What this package says of an answer is what survey-core says of it; a test holds both together.
 *
 * <p>The subset. Everything else is refused with its JSON pointer and the reason.
 *
 * <table>
 * <caption>Elements and their properties</caption>
 * <tr><th>element</th><th>properties</th></tr>
 * <tr><td>survey</td><td>title, description, pages, elements or questions, locale, completedHtml, showProgressBar, showQuestionNumbers,
 *     progressBarLocation</td></tr>
 * <tr><td>page, panel (10 deep)</td><td>name, title, description, elements or questions, visibleIf; a panel also type</td></tr>
 * <tr><td>every question</td><td>type, name, title, description, visibleIf; all but html also requiredIf, isRequired,
 *     requiredErrorText, x_role, x_margin</td></tr>
 * <tr><td>text</td><td>inputType (text, number, email, date, time, tel), min and max (of number: a number; of date: such as
 *     2026-11-23), maxLength, placeholder, validators</td></tr>
 * <tr><td>comment</td><td>maxLength, rows, placeholder, validators</td></tr>
 * <tr><td>radiogroup, dropdown, checkbox</td><td>choices, choicesOrder (none, asc, desc, random), hasOther or
 *     showOtherItem, otherText, hasNone or showNoneItem, noneText, colCount; a checkbox also validators,
 *     maxSelectedChoices, minSelectedChoices</td></tr>
 * <tr><td>ranking</td><td>choices, choicesOrder</td></tr>
 * <tr><td>rating (2 to 20 steps)</td><td>rateMin, rateMax, rateStep, rateCount, rateValues, minRateDescription,
 *     maxRateDescription</td></tr>
 * <tr><td>boolean</td><td>labelTrue, labelFalse, valueTrue, valueFalse</td></tr>
 * <tr><td>matrix</td><td>columns, rows, isAllRowRequired or eachRowRequired</td></tr>
 * <tr><td>html</td><td>html</td></tr>
 * <tr><td>choice, column, row, rate</td><td>a plain value, or value, text, x_score, x_excludeFromBase, x_eligible,
 *     x_margin; "other" and "none" are SurveyJS's own. Any text of up to 100 characters is a value; of a row only
 *     letters, digits and {@code _ + < > = -}</td></tr>
 * <tr><td>validators of text and comment</td><td>numeric (minValue, maxValue), text (minLength, maxLength), regex
 *     (regex: what JavaScript and Java read alike, 200 characters), email; each with type and text</td></tr>
 * <tr><td>validators of checkbox</td><td>answercount (minCount, maxCount)</td></tr>
 * </table>
 *
 * <p>What only says how a form looks (see {@link Layout}) is left alone and named to whoever brings the form along.
 *
 * <p>Expressions (2000 characters, 40 deep): {@code {name}}, {@code {matrix.row}}, {@code {checkbox.length}}, {@code {name-Comment}} where there is
 * an "other"; text in either quotes without quotes or backslashes in it, a bare word, numbers, true, false, lists
 * {@code ['a', 1]}; {@code and && or || !} and parentheses; {@code empty notempty} behind a name; one comparison between
 * two values: {@code = == equal != <> notequal > greater < less >= greaterorequal <= lessorequal contains contain *=
 * notcontains notcontain anyof allof noneof}. Refused, since SurveyJS reads them in ways worth no copy: arithmetic,
 * functions, {@code null} and {@code undefined}, chained comparisons, {@code {panel.name}}, {@code {list[0]}}, a whole
 * matrix in a comparison, equality of a ranking, a name in another case than the question's.
 *
 * <p>Stricter than survey-core, on purpose: a choice must be sent as it is written ('YES' is not 'yes', "3" is not 3), an
 * unlisted value is no "other", nothing is chosen twice, a ranking ranks everything, what stands beside "other" is not
 * blank, a date is a date and a time a time, more than {@code maxSelectedChoices} is too many, text ends at 500 and a comment at 4000 characters, and a text of blanks is no answer.
 */
@NullMarked
package cleancity.survey.form;

import org.jspecify.annotations.NullMarked;
