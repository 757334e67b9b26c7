/** Waves are planned, opened, extended and closed. */
@NullMarked
package cleancity.survey.wave;

import org.jspecify.annotations.NullMarked;
