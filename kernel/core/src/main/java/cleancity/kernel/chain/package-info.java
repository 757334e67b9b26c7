/** Append-only books whose entries are chained by SHA-256, so that a change, a gap or a swap is found by walking the book. JDK only. */
@NullMarked
package cleancity.kernel.chain;

import org.jspecify.annotations.NullMarked;
