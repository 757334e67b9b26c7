package cleancity.gateway.front;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line per answer and one timer per route: no address, no query, no person. */
final class AccessLog {
    private static final Logger LOG = LoggerFactory.getLogger("cleancity.access");

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    AccessLog(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param started {@link System#nanoTime()} when the request came */
    void note(Visit visit, String route, long started) {
        long nanos = System.nanoTime() - started;
        int status = visit.response().getStatusCode();
        timers.computeIfAbsent(route + status / 100, _ -> timer(route, status)).record(nanos, TimeUnit.NANOSECONDS);
        if (LOG.isInfoEnabled()) {
            LOG.info(
                    "{} {} {} {}us {}B {}",
                    visit.request().method(),
                    visit.path(),
                    status,
                    nanos / 1_000,
                    visit.response().bytesWritten(),
                    visit.trace().traceId());
        }
    }

    private Timer timer(String route, int status) {
        return meters.timer("gateway.requests", "route", route, "status", status / 100 + "xx");
    }
}
