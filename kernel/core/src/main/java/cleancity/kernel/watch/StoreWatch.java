package cleancity.kernel.watch;

import cleancity.kernel.model.CommonRule;
import cleancity.kernel.model.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The breaker in front of a store. Somebody waits and nothing at all comes back: the store is asked a question of our
 * own. That is not answered either: the store is away, whether dead or hanging; everybody who waits is let go, and whoever
 * comes is refused at once, until it answers again. An idle store is asked nothing.
 *
 * <p>Time is counted in ticks of this watch's own thread. Where the machine is too busy to turn that in time, it may be too
 * busy to turn the store: then the store gets a second, and one that has answered late gets twice as long the next time.
 * Nothing is said of a store that has not answered yet since the start: there the limits of its driver hold.
 */
public final class StoreWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int TICK_MILLIS = 25;
    private static final int ASKED_AFTER = 4;
    private static final int LEAST_PATIENCE = 6;
    private static final int MOST_PATIENCE = 40;

    /** So many ticks after a late one, 20 s, the machine counts as busy: it stalls in bursts. */
    private static final int BUSY = 800;

    private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(2 * TICK_MILLIS);

    private final String store;
    private final Supplier<? extends CompletionStage<?>> question;
    private final Set<Runnable> waiting = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean away;
    private volatile boolean heard;
    private volatile boolean doubted;
    private volatile boolean asking;
    private boolean known;
    private int silent;
    private int asked;
    private int busy;
    private int patience = LEAST_PATIENCE;

    private StoreWatch(String store, Supplier<? extends CompletionStage<?>> question) {
        this.store = store;
        this.question = question;
    }

    /** @param question a round trip that ends by itself within about a second, by a way of its own */
    public static StoreWatch start(
            String store, Supplier<? extends CompletionStage<?>> question, MeterRegistry meters) {
        var watch = new StoreWatch(store, question);
        meters.gauge("store.away", Tags.of("store", store), watch, w -> w.away ? 1 : 0);
        Thread.ofVirtual().name("watch-" + store).start(watch::run);
        return watch;
    }

    public boolean isAway() {
        return away;
    }

    /** What is told to whoever needs the store while it is away. */
    public static Refusal.Unavailable refusal() {
        return new Refusal.Unavailable(CommonRule.STORE_AWAY, SOON);
    }

    /** @throws Refusal.Unavailable the store is away */
    public void requirePresent() {
        if (away) {
            throw refusal();
        }
    }

    /** @param letGo run once, at once where the store is away already; forget it with {@link #served} */
    public void waits(Runnable letGo) {
        waiting.add(letGo);
        if (away && waiting.remove(letGo)) {
            letGo.run();
        }
    }

    public void served(Runnable letGo) {
        waiting.remove(letGo);
    }

    /** The store has answered, whatever the answer. */
    public void answered() {
        heard = true;
    }

    /** There is a sign that the store is away: it is asked now, not only when it has been silent for a while. */
    public void doubt() {
        doubted = true;
    }

    private void run() {
        try {
            long before = System.nanoTime();
            while (!closed.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                busy = now - before > LATE_NANOS ? BUSY : Math.max(0, busy - 1);
                before = now;
                tick();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the end of the process
        }
    }

    private void tick() {
        if (heard || !known || (waiting.isEmpty() && !away && !doubted)) {
            listened();
            return;
        }
        silent = doubted ? Math.max(silent + 1, ASKED_AFTER) : silent + 1;
        if (silent >= ASKED_AFTER) {
            asked++;
            ask();
        }
        if (asked > (busy > 0 ? MOST_PATIENCE : patience)) {
            leave();
        }
    }

    private void listened() {
        known |= heard;
        if (asked > 0 && asked <= MOST_PATIENCE) {
            patience = Math.clamp(Math.max(2L * asked, patience - 1L), LEAST_PATIENCE, MOST_PATIENCE);
        }
        heard = false;
        doubted = false;
        silent = 0;
        asked = 0;
        if (known) {
            back();
        }
    }

    private void ask() {
        if (asking) {
            return;
        }
        asking = true;
        try {
            question.get().whenComplete((answer, failure) -> {
                heard |= failure == null;
                asking = false;
            });
        } catch (RuntimeException e) {
            asking = false; // no answer either
        }
    }

    private void leave() {
        if (!away) {
            away = true;
            LOG.atWarn().addKeyValue("store", store).log("{} does not answer: who needs it is refused for now", store);
        }
        for (var letGo : List.copyOf(waiting)) {
            if (waiting.remove(letGo)) {
                letGo.run();
            }
        }
    }

    private void back() {
        if (away) {
            away = false;
            LOG.atWarn().addKeyValue("store", store).log("{} answers again", store);
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
