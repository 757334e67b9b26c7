/** What the examination asks and what the city does for it: indicators, filing documents, duties, registers. Pure: JDK and the kernel's vocabulary. */
@NullMarked
package cleancity.evaluation.model;

import org.jspecify.annotations.NullMarked;
