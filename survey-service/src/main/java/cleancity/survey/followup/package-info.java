/** Those whom something concerned are asked about it afterwards, and nobody else. */
@NullMarked
package cleancity.survey.followup;

import org.jspecify.annotations.NullMarked;
