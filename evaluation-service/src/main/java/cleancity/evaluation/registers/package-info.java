/** Registers and patrols: the places a city looks after, when somebody last looked, and what was wrong. */
@NullMarked
package cleancity.evaluation.registers;

import org.jspecify.annotations.NullMarked;
