/** Indicators, documents, duties and registers in MongoDB; the only place that knows it. */
@NullMarked
package cleancity.evaluation.store;

import org.jspecify.annotations.NullMarked;
