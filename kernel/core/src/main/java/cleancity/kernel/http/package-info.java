/** Contract-first HTTP: the OpenAPI file decides which requests reach a use case and what may leave. */
@NullMarked
package cleancity.kernel.http;

import org.jspecify.annotations.NullMarked;
