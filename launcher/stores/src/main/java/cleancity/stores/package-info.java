/** The real stores, run without installation: MongoDB as a child process, Redis as a child process, Kafka in process. */
@NullMarked
package cleancity.stores;

import org.jspecify.annotations.NullMarked;
