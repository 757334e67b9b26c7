package cleancity.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Brings events to all readers of this process. Events of one kind and key that come within a moment are shown once,
 * with the last state; each is formatted once for everybody.
 */
public final class LiveHub implements AutoCloseable {
    private static final long MOMENT_MILLIS = 200;
    private static final int MOST_PENDING = 10_000;

    private final Vertx vertx;
    private final int mostReaders;
    private final List<LiveRoom> rooms = new CopyOnWriteArrayList<>();
    private final AtomicInteger readers = new AtomicInteger();
    private final Map<String, Integer> persons = new ConcurrentHashMap<>();
    private final Map<String, LiveEvent> pending = new LinkedHashMap<>();
    private final Counter overflow;
    private final Counter slow;
    private final long timer;

    public LiveHub(Vertx vertx, int mostReaders, MeterRegistry meters) {
        this.vertx = vertx;
        this.mostReaders = mostReaders;
        this.overflow = meters.counter("live.events.dropped");
        this.slow = meters.counter("live.readers.dropped");
        meters.gauge("live.readers", readers);
        this.timer = vertx.setPeriodic(MOMENT_MILLIS, tick -> flush());
    }

    /** One for each event loop; call it there. */
    public LiveRoom room() {
        var room = new LiveRoom(vertx, this);
        rooms.add(room);
        return room;
    }

    /** Whether one more reader may come in; it counts from now on. */
    public boolean admit() {
        if (readers.incrementAndGet() <= mostReaders) {
            return true;
        }
        readers.decrementAndGet();
        return false;
    }

    void arrived(String person) {
        persons.merge(person, 1, Integer::sum);
    }

    void left(Optional<String> person) {
        readers.decrementAndGet();
        person.ifPresent(id -> persons.computeIfPresent(id, (_, n) -> n == 1 ? null : n - 1));
    }

    void dropped() {
        slow.increment();
    }

    boolean isWatched(String person) {
        return persons.containsKey(person);
    }

    void offer(LiveEvent event) {
        synchronized (pending) {
            if (pending.size() < MOST_PENDING) {
                pending.put(event.kind() + event.key(), event);
            } else {
                overflow.increment();
            }
        }
    }

    void tell(String person, LiveEvent event) {
        var bytes = event.formatted();
        rooms.forEach(room -> room.tell(person, bytes));
    }

    private void flush() {
        List<LiveEvent> now;
        synchronized (pending) {
            if (pending.isEmpty()) {
                return;
            }
            now = new ArrayList<>(pending.values());
            pending.clear();
        }
        if (readers.get() > 0) {
            var shown = now.stream()
                    .map(event -> new LiveRoom.Shown(event.kind(), event.formatted()))
                    .toList();
            rooms.forEach(room -> room.show(shown));
        }
    }

    @Override
    public void close() {
        vertx.cancelTimer(timer);
    }
}
