/**
 * The real stores, run without installation: MongoDB's engine and Redis as child processes, Kafka in
 * this JVM. {@link cleancity.stores.EmbeddedStores} starts all three on one data folder.
 *
 * <p>Everything is reached through the drivers used in production; data survives a restart and a kill.
 * A child ends when its parent does, however that ends. Programs are fetched or unpacked once per user
 * into a cache folder: {@code CLEANCITY_CACHE}, else {@code $XDG_CACHE_HOME/cleancity}, else
 * {@code ~/.cache/cleancity}.
 *
 * <p>No logging backend is forced on the application. Kafka writes some 500 INFO lines for one start
 * and stop: set the loggers {@code org.apache.kafka}, {@code kafka} and {@code state.change.logger} to
 * WARN. The children's output goes to {@code cleancity.stores} at DEBUG.
 *
 * <p>Kafka's client calls a part of the JVM that is going away; {@code
 * --sun-misc-unsafe-memory-access=allow} keeps the JVM quiet about it.
 */
@NullMarked
package cleancity.stores;

import org.jspecify.annotations.NullMarked;
