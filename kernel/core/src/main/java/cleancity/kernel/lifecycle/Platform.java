package cleancity.kernel.lifecycle;

import cleancity.kernel.ids.Ids;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.time.Clock;

/**
 * What every service stands on, passed in so that tests and the one-process launcher can share or replace it.
 *
 * @param clock the only source of time
 * @param ids the only source of identifiers
 */
public record Platform(Vertx vertx, PrometheusMeterRegistry meters, Clock clock, Ids ids) implements AutoCloseable {

    public static Platform create() {
        var clock = Clock.systemUTC();
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true)); // NIO where there is none
        return new Platform(vertx, ProcessMeters.registry(), clock, Ids.random(clock));
    }

    /** The same platform for one more service in this process, whose metrics are its own. */
    public Platform withOwnMeters() {
        return new Platform(vertx, ProcessMeters.registry(), clock, ids);
    }

    public Platform withClock(Clock other) {
        return new Platform(vertx, meters, other, ids);
    }

    @Override
    public void close() {
        vertx.close().await();
        meters.close();
    }
}
