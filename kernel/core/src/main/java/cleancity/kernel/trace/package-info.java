/** W3C trace context: one id follows a request through HTTP and Kafka into every log line. */
@NullMarked
package cleancity.kernel.trace;

import org.jspecify.annotations.NullMarked;
