/** What passing a request through the public door costs. */
@NullMarked
package cleancity.bench.gateway;

import org.jspecify.annotations.NullMarked;
