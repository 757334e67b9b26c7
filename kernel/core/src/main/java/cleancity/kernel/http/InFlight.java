package cleancity.kernel.http;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Load shedding: beyond a bound of requests at work, the next is refused at once instead of queued for ever. */
public final class InFlight {
    private static final Duration SOON = Duration.ofSeconds(1);

    private final Semaphore places;
    private final Counter shed;

    public InFlight(int most, MeterRegistry meters) {
        places = new Semaphore(most);
        shed = meters.counter("http.requests.shed");
        meters.gauge("http.requests.places.free", places, Semaphore::availablePermits);
    }

    /** @throws Refusal.Unavailable when every place is taken */
    void enter() {
        if (!places.tryAcquire()) {
            shed.increment();
            throw new Refusal.Unavailable(CommonRule.BUSY, SOON);
        }
    }

    void leave() {
        places.release();
    }
}
