package cleancity.gateway.staff;

import cleancity.kernel.ids.RandomToken;
import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** Hashes and checks passwords on a small bounded pool: one hash costs what thousands of other requests cost. */
public final class Passwords implements AutoCloseable {
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 32;
    private static final Duration SOON = Duration.ofSeconds(2);

    private final WorkerExecutor pool;
    private final Semaphore places = new Semaphore(MOST_WAITING);
    private final Argon2 argon2 = new Argon2();
    private final String nobodys;

    public Passwords(Vertx vertx, MeterRegistry meters) {
        this.pool = vertx.createSharedWorkerExecutor("passwords", THREADS);
        this.nobodys = argon2.hash(RandomToken.secure().next(256));
        meters.gauge("passwords.places.free", places, Semaphore::availablePermits);
    }

    public String hash(String password) {
        return run(() -> argon2.hash(password));
    }

    /** Takes as long when there is no stored hash as when there is one. */
    public boolean matches(String password, Optional<String> stored) {
        return run(() -> argon2.matches(password, stored.orElse(nobodys))) && stored.isPresent();
    }

    private <T> T run(Callable<T> work) {
        if (!places.tryAcquire()) {
            throw new Refusal.Unavailable(CommonRule.BUSY, SOON);
        }
        try {
            return pool.executeBlocking(work, false).await();
        } finally {
            places.release();
        }
    }

    @Override
    public void close() {
        pool.close().await();
    }
}
