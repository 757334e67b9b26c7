/** How fast answers are taken and live results are read. */
@NullMarked
package cleancity.bench.survey;

import org.jspecify.annotations.NullMarked;
